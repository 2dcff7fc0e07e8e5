/* SPDX-License-Identifier: MIT */
/* render: the table of outputs.
   In: a format's name as in -f. Out: its row: suffix, whether it needs pages, and the function that makes its bytes.
   How it thinks: a new output is one file in this room and one row here; nothing else knows the formats by name.
   Knowingly not done: options of a single format; they come from the brief and its layout.
   Specimen: render_format(STR("pdf"))->suffix is ".pdf". */
#include "render/render_in.h"

static const RenderFormat formats[] = {
    { "pdf", ".pdf", true, pdf_write, NULL },
    { "tex", ".tex", false, NULL, latex_write },
    { "html", ".html", false, html_write, NULL },
    { "md", ".md", false, md_write, NULL },
    { "txt", ".txt", false, text_write, NULL },
    { "json", ".json", false, json_write, NULL },
};

const RenderFormat *render_formats(size_t *n) {
    *n = COUNT(formats);
    return formats;
}

const RenderFormat *render_format(Str name) {
    for (size_t i = 0; i < COUNT(formats); i++)
        if (str_eq(name, str_of(formats[i].name))) return &formats[i];
    return NULL;
}
