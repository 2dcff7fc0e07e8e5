/* SPDX-License-Identifier: MIT */
/* html: the brief as one self-contained page, for a reader with any screen or mail program, and for whoever checks it before it goes out.

   In: the Brief and the sources' text behind it. Out: one HTML document: title block, the brief in reading order, each part's notes, and the sources' text with what is cited marked in it.
   How it thinks: the order of the elements alone makes a page that can be read; style (data/page.txt) and a little script for stepping from finding to finding (data/steps.txt) only add
   to it. On a wide screen the sources' text stands beside the brief; on a narrow one a mark brings it up from below. Nothing is fetched: a policy in the head forbids all but this style,
   this script (by their SHA-256) and pictures within the page, so that whatever a source holds is only ever shown.
   What it does not do: fonts of its own (they would be most of the file); a style in each element for mail programs that drop the head's.

   Specimen: <title>The Treaty</title> … <sup class="mark">[<a href="#t1-2">1</a>]</sup> … <mark id="t1-2">It was signed.</mark> */
#include "render/render_in.h"

extern const struct { const char *key, *from, *to; } render_data_table[];

static Str data(const char *key) {
    for (size_t i = 0; render_data_table[i].key; i++)
        if (strcmp(render_data_table[i].key, key) == 0) return (Str){ render_data_table[i].from, (size_t)(render_data_table[i].to - render_data_table[i].from) };
    die("render/data has no %s", key);
}

/* ---- escaping ---- */

void html_text(Html *h, Str text) {
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *out = NULL;
        switch (text.at[i]) {
        case '&': out = "&amp;"; break;
        case '<': out = "&lt;"; break;
        case '>': out = "&gt;"; break;
        case '"': out = "&quot;"; break;
        default: continue;
        }
        buf_str(h->out, str_sub(text, from, i));
        buf_z(h->out, out);
        from = i + 1;
    }
    buf_str(h->out, str_sub(text, from, text.len));
}

/* Ids come from findings and from section names that a person chose: letters, digits, - and . stand, all else becomes _ and its two digits. */
static void id_put(Buf *out, Str id) {
    for (size_t i = 0; i < id.len; i++) {
        unsigned char c = (unsigned char)id.at[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.') buf_byte(out, (char)c);
        else buf_byte(out, '_'), buf_byte(out, "0123456789abcdef"[c >> 4]), buf_byte(out, "0123456789abcdef"[c & 15]);
    }
}

void html_id(Html *h, Str id) {
    if (!id.len || !map_put(h->ids, id, 1)) return;
    buf_lit(h->out, " id=\"");
    id_put(h->out, id);
    buf_byte(h->out, '"');
}

void html_href(Html *h, Str href) {
    buf_lit(h->out, " href=\"");
    if (href.len && href.at[0] == '#') buf_byte(h->out, '#'), id_put(h->out, str_sub(href, 1, href.len));
    else html_text(h, wording_address(h->a, href));
    buf_byte(h->out, '"');
}

const char *html_dir(Str language, Str text) {
    static const char *const left[] = { "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ku-Arab" };
    for (size_t i = 0; i < COUNT(left); i++) {
        Str tag = str_of(left[i]);
        if (str_starts(language, tag) && (language.len == tag.len || language.at[tag.len] == '-')) return " dir=\"rtl\"";
    }
    for (size_t i = 0; i < text.len; i++) {                 /* Hebrew to Thaana, and their presentation forms */
        unsigned char c = (unsigned char)text.at[i];
        if (c < 0xD6) continue;
        uint32_t r = utf8_at(text, i);
        if ((r >= 0x590 && r < 0x900) || (r >= 0xFB1D && r < 0xFE00) || (r >= 0xFE70 && r < 0xFF00)) return " dir=\"auto\"";
    }
    return "";
}

void html_base64(Buf *out, Str bytes) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < bytes.len; i += 3) {
        uint32_t v = 0;
        for (size_t k = 0; k < 3; k++) v = v << 8 | (i + k < bytes.len ? (unsigned char)bytes.at[i + k] : 0u);
        for (size_t k = 0; k < 4; k++) buf_byte(out, i + k > bytes.len ? '=' : digits[v >> (18 - 6 * k) & 63]);
    }
}

/* ---- the head ---- */

/* 'sha256-…' of a style or script, as Content Security Policy names it. */
static void digest(Html *h, Str bytes) {
    Str hex = sha256_hex(h->a, bytes);
    Buf raw = buf_in(h->a);
    for (size_t i = 0; i + 1 < hex.len; i += 2) {
        int high = hex.at[i] <= '9' ? hex.at[i] - '0' : hex.at[i] - 'a' + 10, low = hex.at[i + 1] <= '9' ? hex.at[i + 1] - '0' : hex.at[i + 1] - 'a' + 10;
        buf_byte(&raw, (char)(high << 4 | low));
    }
    buf_lit(h->out, "'sha256-");
    html_base64(h->out, buf_text(&raw));
    buf_byte(h->out, '\'');
}

static void meta(Html *h, const char *name, Str content) {
    if (!content.len) return;
    buf_fmt(h->out, "<meta name=\"%s\" content=\"", name);
    html_text(h, content);
    buf_lit(h->out, "\">\n");
}

/* The basic style stands alone: a mail program that does not understand the other drops only that. */
static void head(Html *h, Str version) {
    const Brief *b = h->b;
    Str basic = data("basic"), page = data("page"), steps = data("steps");
    buf_lit(h->out, "<!DOCTYPE html>\n<html lang=\"");
    html_text(h, b->language.len ? wording_clean(h->a, b->language) : STR("en"));
    buf_lit(h->out, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src ");
    digest(h, basic);
    buf_byte(h->out, ' ');
    digest(h, page);
    buf_lit(h->out, "; script-src ");
    digest(h, steps);
    buf_lit(h->out, "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
    meta(h, "referrer", STR("no-referrer"));
    meta(h, "generator", str_fmt(h->a, "precis %.*s", STR_ARG(version)));
    meta(h, "author", wording_clean(h->a, b->issuer));
    meta(h, "description", wording_own(h->a, b->subtitle, b->language));
    meta(h, "dcterms.date", b->as_of.precision != DATE_NONE ? date_value(h->a, b->as_of) : (Str){ 0 });
    buf_lit(h->out, "<title>");
    html_text(h, wording_own(h->a, b->title, b->language));
    buf_lit(h->out, "</title>\n<style>");
    buf_str(h->out, basic);
    buf_lit(h->out, "</style>\n<style>");
    buf_str(h->out, page);
    buf_lit(h->out, "</style>\n</head>\n");
}

/* ---- the body ---- */

static void line(Html *h, const char *element, const char *class, Str text) {
    if (!text.len) return;
    buf_fmt(h->out, "<%s class=\"%s\"%s>", element, class, html_dir((Str){ 0 }, text));
    html_text(h, text);
    buf_fmt(h->out, "</%s>\n", element);
}

static void title_block(Html *h) {
    const Brief *b = h->b;
    Str title = wording_own(h->a, b->title, b->language);
    buf_lit(h->out, "<header class=\"head\">\n");
    line(h, "p", "marking", wording_capitals(h->a, b->marking));
    if (b->draft) line(h, "p", "draft", STR("Draft"));
    if (b->issuer.len || b->reference.len) {
        buf_lit(h->out, "<p class=\"issuer\">");
        html_text(h, wording_own(h->a, b->issuer, b->language));
        if (b->reference.len) buf_lit(h->out, " <span class=\"reference\">"), html_text(h, wording_own(h->a, b->reference, b->language)), buf_lit(h->out, "</span>");
        buf_lit(h->out, "</p>\n");
    }
    line(h, "h1", "title", title);
    line(h, "p", "subtitle", wording_own(h->a, b->subtitle, b->language));
    if (b->facts.len) buf_lit(h->out, "<dl class=\"facts\">\n");
    for (size_t i = 0; i < b->facts.len; i++) {
        buf_lit(h->out, "<div><dt>");
        html_text(h, wording_own(h->a, b->facts.at[i].label, b->language));
        buf_lit(h->out, "</dt><dd>");
        html_text(h, wording_own(h->a, b->facts.at[i].value, b->language));
        buf_lit(h->out, "</dd></div>\n");
    }
    if (b->facts.len) buf_lit(h->out, "</dl>\n");
    buf_lit(h->out, "</header>\n");
}

static void part_notes(Html *h, const Node *part) {
    SourceNotes notes = wording_notes(h->a, h->b, part);
    if (!notes.len) return;
    buf_lit(h->out, "<p class=\"notes\">");
    for (size_t i = 0; i < notes.len; i++) {
        buf_fmt(h->out, "%s<span><b>[%u]</b> ", i ? " " : "", notes.at[i].source);
        html_text(h, notes.at[i].text);
        buf_lit(h->out, "</span>");
    }
    buf_lit(h->out, "</p>\n");
}

/* Footnotes called in a part, behind it; one may call another. */
static void footnotes(Html *h, size_t *done) {
    if (*done == h->notes.len) return;
    buf_fmt(h->out, "<ol class=\"footnotes\" start=\"%zu\">\n", *done + 1);
    for (; *done < h->notes.len; ++*done) {
        buf_fmt(h->out, "<li id=\"note-%zu\" role=\"doc-footnote\">", *done + 1);
        html_node(h, h->notes.at[*done]);
        buf_fmt(h->out, " <a class=\"back\" href=\"#call-%zu\" aria-label=\"Back to the text\">\xE2\x86\xA9\xEF\xB8\x8E</a></li>\n", *done + 1);
    }
    buf_lit(h->out, "</ol>\n");
}

bool html_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    (void)r, (void)p;
    Html h = { .a = a, .b = b, .out = out, .language = b->language, .cited = html_cited_find(a, b), .ids = map_new(a) };
    size_t notes = 0;
    map_put(h.ids, STR("brief"), 1), map_put(h.ids, STR("texts"), 1), map_put(h.ids, STR("contents"), 1);
    head(&h, o->version);
    buf_lit(out, "<body>\n<div id=\"brief\">\n");
    title_block(&h);
    buf_lit(out, "<main>\n");
    for (size_t i = 0; b->root && i < b->root->kids.len; i++) {
        html_node(&h, b->root->kids.at[i]);
        part_notes(&h, b->root->kids.at[i]);
        footnotes(&h, &notes);
    }
    buf_lit(out, "</main>\n");
    if (b->marking.len) buf_lit(out, "<footer>\n"), line(&h, "p", "marking", wording_capitals(a, b->marking)), buf_lit(out, "</footer>\n");
    buf_lit(out, "</div>\n");
    html_texts(&h);
    buf_lit(out, "<script>");
    buf_str(out, data("steps"));
    buf_lit(out, "</script>\n</body>\n</html>\n");
    return true;
}
