/* SPDX-License-Identifier: MIT */
/* latex: the Brief's nodes as an editor would have written them.

   In: Nodes. Out: TeX with a command for what a thing is (\keypoint, \quotedby, \sourcemark), never for how it looks; looks are the class's.
   How it thinks: one function a kind, one command a role. Text goes through tex_text alone; ids and addresses through their own narrow writers; so no character of a source can be a command.
   A link inside the brief leads only to what is there. Lists deeper than TeX allows become paragraphs with their sign.
   What it does not do: choose or order anything; a table or a picture (latex_table.c, latex_chart.c).

   Specimen: \keypoint[id=p4kq, margin={2 origins}]{\lead{The treaty was signed} on Wednesday.\sourcemark{2,7}{\place{2}{¶1}\place{7}{¶10}}} */
#include "render/render_in.h"

enum { DEPTH = 40, LISTS = 3 };

static bool role_is(const Node *n, const char *role) { return str_eq(n->role, str_of(role)); }
static void newline(Latex *l) { buf_byte(l->t.out, '\n'), l->t.line = l->t.out->len; }

void latex_keys(Latex *l, const Node *n) {
    if (!n->id.len && !n->side.len) return;
    buf_byte(l->t.out, '[');
    if (n->id.len) buf_lit(l->t.out, "id="), tex_label(l->t.out, n->id);
    if (n->id.len && n->side.len) buf_lit(l->t.out, ", ");
    if (n->side.len) {
        bool news = true;                                   /* NEW, UPDATED: in the accent colour */
        for (size_t i = 0; i < n->side.len; i++) news = news && !(n->side.at[i] >= 'a' && n->side.at[i] <= 'z');
        buf_z(l->t.out, news ? "news={" : "margin={");
        tex_text(&l->t, n->side);
        buf_byte(l->t.out, '}');
    }
    buf_byte(l->t.out, ']');
}

/* A language's code as an argument; the preamble asks for its hyphens. */
static void language(Latex *l, Str code) {
    map_put(l->languages, code, 1);
    buf_byte(l->t.out, '{');
    tex_label(l->t.out, code);
    buf_byte(l->t.out, '}');
}

/* ---- inside a paragraph ---- */

/* \sourcemark{2,7}{\place{2}{¶1}\place{7}{¶10}} */
static void mark(Latex *l, const Inline *in) {
    Str numbers = in->text;
    if (str_starts(numbers, STR("["))) numbers = str_sub(numbers, 1, numbers.len);
    if (str_ends(numbers, STR("]"))) numbers = str_sub(numbers, 0, numbers.len - 1);
    if (l->t.out->len - l->t.line > 80) buf_lit(l->t.out, "%\n"), l->t.line = l->t.out->len;
    buf_fmt(l->t.out, "\\sourcemark{%.*s}{", STR_ARG(numbers));
    for (size_t i = 0; i < in->cites.len; i++) {
        buf_fmt(l->t.out, "\\place{%u}{", in->cites.at[i].source);
        tex_text(&l->t, in->cites.at[i].place);
        buf_byte(l->t.out, '}');
    }
    buf_byte(l->t.out, '}');
}

static void note(Latex *l, const Inline *in, int depth);

/* Opens what a text's style (but bold) and link ask for; gives how many braces that are. */
static int text_open(Latex *l, const Inline *in) {
    static const struct { uint8_t bit; const char *command; } commands[] = { { STYLE_ITALIC, "\\emph{" }, { STYLE_SANS, "\\textsf{" }, { STYLE_CODE, "\\code{" },
        { STYLE_STRIKE, "\\struck{" }, { STYLE_SUPPLIED, "\\supplied{" }, { STYLE_SMALL, "\\smalltext{" }, { STYLE_FAINT, "\\faint{" } };
    int open = 0;
    for (size_t i = 0; i < COUNT(commands); i++)
        if (in->style & commands[i].bit) buf_z(l->t.out, commands[i].command), open++;
    if (in->language.len) buf_lit(l->t.out, "\\inlanguage"), language(l, in->language), buf_byte(l->t.out, '{'), open++;
    int64_t there;
    if (str_starts(in->href, STR("#")) && map_get(l->targets, str_sub(in->href, 1, in->href.len), &there)) {
        buf_lit(l->t.out, "\\seeref{");
        tex_label(l->t.out, str_sub(in->href, 1, in->href.len));
        buf_lit(l->t.out, "}{"), open++;
    } else if (wording_link(in->href)) {
        buf_lit(l->t.out, "\\weblink{");
        tex_address(l->t.out, in->href);
        buf_lit(l->t.out, "}{"), open++;
    }
    return open;
}

static void inlines(Latex *l, const Node *n, int depth) {
    const char *bold = role_is(n, "point") ? "\\lead{" : role_is(n, "speaker-line") ? "\\speaker{" : "\\textbf{";
    Strs texts = wording_texts(l->a, n, n->language.len ? n->language : l->b->language);
    bool lead = false;
    int open;
    if (n->text.len && n->text.at[0].kind == INLINE_TEXT && tex_is_rtl(texts.at[0])) buf_lit(l->t.out, "\\rtlpar ");
    for (size_t i = 0; i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        bool strong = in->kind == INLINE_TEXT && in->style & STYLE_BOLD;
        if (strong && !lead) buf_z(l->t.out, bold);
        if (!strong && lead) buf_byte(l->t.out, '}');
        lead = strong;
        switch (in->kind) {
        case INLINE_TEXT:
            open = text_open(l, in);
            tex_text(&l->t, texts.at[i]);
            while (open-- > 0) buf_byte(l->t.out, '}');
            break;
        case INLINE_MARK: mark(l, in); break;
        case INLINE_NOTE: note(l, in, depth); break;
        case INLINE_BREAK: buf_lit(l->t.out, "\\nextline{}"); break;
        case INLINE_IMAGE: buf_lit(l->t.out, "\\picturetext{"), tex_text(&l->t, texts.at[i]), buf_byte(l->t.out, '}'); break;
        }
    }
    if (lead) buf_byte(l->t.out, '}');
}

void latex_inlines(Latex *l, const Node *n) { inlines(l, n, 0); }

/* An ordinary footnote; a further call of the same one has no content. Paragraphs in it follow each other. */
static void note(Latex *l, const Inline *in, int depth) {
    if (!in->note || depth > 1) {
        buf_lit(l->t.out, "\\notemark{"), tex_text(&l->t, in->text), buf_byte(l->t.out, '}');
        return;
    }
    buf_lit(l->t.out, "\\footnote{");
    if (in->note->text.len) inlines(l, in->note, depth + 1);
    for (size_t i = 0; i < in->note->kids.len; i++) {
        if (i) buf_lit(l->t.out, "\\par ");
        inlines(l, in->note->kids.at[i], depth + 1);
    }
    buf_byte(l->t.out, '}');
}

/* ---- kinds ---- */

static void kids(Latex *l, const Node *n, int depth) {
    for (size_t i = 0; i < n->kids.len; i++) latex_node(l, n->kids.at[i], depth + 1);
}

static void heading(Latex *l, const Node *n) {
    static const char *const commands[] = { "\\section", "\\subsection", "\\subsubsection", "\\paragraph" };
    newline(l);
    buf_z(l->t.out, commands[n->level < 1 ? 0 : n->level > 4 ? 3 : n->level - 1]);
    if (!n->in_toc) buf_byte(l->t.out, '*');
    buf_byte(l->t.out, '{');
    latex_inlines(l, n);
    buf_byte(l->t.out, '}');
    if (n->id.len) buf_lit(l->t.out, "\\label{"), tex_label(l->t.out, n->id), buf_byte(l->t.out, '}');
    newline(l), newline(l);
}

static void para(Latex *l, const Node *n) {
    static const struct { const char *role, *command; } commands[] = { { "point", "\\keypoint" }, { "speaker-line", "\\quotedby" }, { "dates", "\\dates" }, { "empty", "\\nothing" },
        { "none", "\\nothing" }, { "caption", "\\piccaption" }, { "missing", "\\notused" } };
    const char *command = n->id.len || n->side.len ? "\\para" : NULL;
    for (size_t i = 0; i < COUNT(commands); i++)
        if (role_is(n, commands[i].role)) command = commands[i].command;
    if (n->language.len) buf_lit(l->t.out, "\\begin{inotherlanguage}"), language(l, n->language), newline(l);
    if (command) {
        buf_z(l->t.out, command);
        latex_keys(l, n);
        buf_byte(l->t.out, '{');
    }
    if (!command && n->text.len && str_starts(n->text.at[0].text, STR("["))) buf_lit(l->t.out, "{}");   /* behind \item it would be its label */
    latex_inlines(l, n);
    if (command) buf_byte(l->t.out, '}');
    if (n->language.len) buf_lit(l->t.out, "\n\\end{inotherlanguage}");
    newline(l), newline(l);
}

static void source_items(Latex *l, const Node *n) {
    buf_lit(l->t.out, "\\begin{sources}\n");
    for (size_t i = 0; i < n->kids.len; i++) {
        const Node *item = n->kids.at[i];
        newline(l);
        buf_fmt(l->t.out, "\\sourceitem{%zu}{", i + 1);
        for (size_t k = 0; k < item->kids.len; k++) latex_inlines(l, item->kids.at[k]);
        buf_byte(l->t.out, '}');
    }
    buf_lit(l->t.out, "\n\\end{sources}\n");
    newline(l);
}

static void list(Latex *l, const Node *n, int depth) {
    bool deep = l->lists >= LISTS, inner = l->inner;
    const char *name = n->ordered ? "enumerate" : "itemize";
    l->lists++, l->inner = true;
    if (!deep) buf_fmt(l->t.out, "\\begin{%s}\n", name);
    if (!deep && n->ordered && n->above > -2 && n->above < 1000000000) buf_fmt(l->t.out, "\\listabove{%d}\n", n->above);
    for (size_t i = 0; i < n->kids.len; i++) {
        const Node *k = n->kids.at[i];
        newline(l);
        if (k->kind == NODE_ITEM && deep) buf_lit(l->t.out, "\\textbullet{} ");
        if (k->kind == NODE_ITEM && !deep) buf_z(l->t.out, k->task == 2 ? "\\item[\\taskdone] " : k->task ? "\\item[\\taskopen] " : "\\item ");
        if (k->kind == NODE_ITEM && k->text.len) para(l, k);
        if (k->kind == NODE_ITEM) kids(l, k, depth + 1);
        else latex_node(l, k, depth + 1);
    }
    if (!deep) buf_fmt(l->t.out, "\\end{%s}\n", name);
    l->lists--, l->inner = inner;
    newline(l);
}

static void quote(Latex *l, const Node *n, int depth) {
    bool inner = l->inner;
    l->inner = true;
    if (depth > 12 || l->lists >= LISTS) {                  /* nested quotations of a hostile document: their text without a frame of its own */
        if (n->text.len) para(l, n);
        kids(l, n, depth);
    } else {
        Node plain = *n;
        plain.id = (Str){ 0 }, plain.side = (Str){ 0 }, plain.language = (Str){ 0 };
        buf_lit(l->t.out, "\\begin{sourcequote}");
        latex_keys(l, n);
        newline(l);
        if (n->language.len) buf_lit(l->t.out, "\\begin{inotherlanguage}"), language(l, n->language), newline(l);
        if (n->text.len) para(l, &plain);
        kids(l, n, depth);
        if (n->language.len) buf_lit(l->t.out, "\\end{inotherlanguage}\n");
        buf_lit(l->t.out, "\\end{sourcequote}\n");
        newline(l);
    }
    l->inner = inner;
}

/* The one box; its heading is its label. */
static void box(Latex *l, const Node *n, int depth) {
    bool inner = l->inner, headed = n->kids.len && n->kids.at[0]->kind == NODE_HEADING;
    l->inner = true;
    buf_z(l->t.out, str_eq(n->role, STR("bottom-line")) ? "\\begin{bottomline}" : "\\begin{briefbox}");
    buf_byte(l->t.out, '{');
    if (headed) latex_inlines(l, n->kids.at[0]);
    buf_lit(l->t.out, "}{");
    if (headed) tex_label(l->t.out, n->kids.at[0]->id);
    buf_lit(l->t.out, "}\n");
    newline(l);
    for (size_t i = headed; i < n->kids.len; i++) latex_node(l, n->kids.at[i], depth + 1);
    buf_z(l->t.out, str_eq(n->role, STR("bottom-line")) ? "\\end{bottomline}\n" : "\\end{briefbox}\n");
    newline(l);
    l->inner = inner;
}

/* Lines as they are, each with its own blanks. */
static void code(Latex *l, const Node *n) {
    buf_lit(l->t.out, "\\begin{codelines}\n");
    Strs texts = wording_texts(l->a, n, l->b->language);
    for (size_t i = 0; i < texts.len; i++) {
        Str text = texts.at[i];
        while (text.len) {
            Str line = str_cut(&text, '\n');
            buf_lit(l->t.out, "\\codeline{");
            for (bool first = true; line.len || first; first = false) {
                size_t blanks = 0;
                while (blanks < line.len && (line.at[blanks] == ' ' || line.at[blanks] == '\t')) blanks++;
                for (size_t k = 0; k < blanks; k++) buf_z(l->t.out, line.at[k] == '\t' ? "\\ \\ \\ \\ " : "\\ ");
                line = str_sub(line, blanks, line.len);
                Str word = str_sub(line, 0, str_find(line, STR(" "), 0));
                tex_text(&l->t, word);
                line = str_sub(line, word.len, line.len);
            }
            buf_lit(l->t.out, "}\n"), l->t.line = l->t.out->len;
        }
    }
    buf_lit(l->t.out, "\\end{codelines}\n");
    newline(l);
}

void latex_node(Latex *l, const Node *n, int depth) {
    if (depth > DEPTH) return;
    switch (n->kind) {
    case NODE_GROUP: case NODE_ITEM:
        if (n->text.len) para(l, n);
        kids(l, n, depth);
        break;
    case NODE_HEAD: buf_lit(l->t.out, "\\briefhead\n"), newline(l); break;
    case NODE_TOC: buf_lit(l->t.out, "\\briefcontents\n"), newline(l); break;
    case NODE_HEADING: heading(l, n); break;
    case NODE_PARA: case NODE_ROW: case NODE_CELL: para(l, n); break;
    case NODE_LIST:
        if (role_is(n, "sources")) source_items(l, n);
        else list(l, n, depth);
        break;
    case NODE_QUOTE: quote(l, n, depth); break;
    case NODE_CODE: code(l, n); break;
    case NODE_TABLE: latex_table(l, n); break;
    case NODE_BOX: box(l, n, depth); break;
    case NODE_NOTE: break;                                  /* printed where it is called */
    case NODE_RULE: buf_lit(l->t.out, "\\briefrule\n"), newline(l); break;
    case NODE_FIGURE: latex_figure(l, n); kids(l, n, depth); break;
    }
}
