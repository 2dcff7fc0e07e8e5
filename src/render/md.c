/* SPDX-License-Identifier: MIT */
/* md: the brief as Markdown, to be worked on by hand or made into a Word file by pandoc.

   In: the Brief's tree. Out: Markdown as pandoc reads it, which any reader of CommonMark with tables shows in order too: a head of YAML (title, subtitle, author, date, lang), one line a
   paragraph, pipe tables, marks as superscripts, each part's notes behind it.
   How it thinks: whatever a source or a person wrote is text: each character that could mean something is behind a backslash (md_text.c), straight quotation marks too, for pandoc would
   bend them. The words of the margin stand in italics behind what they belong to. Pipe tables take one line a row; the dashes below the head say how wide the columns are.
   What it does not do: pictures (their alternative text stands there), links inside the brief.

   Specimen: The new treaty was signed on 19 June 2024.^\[2,7]^ *(2 origins)* */
#include "render/render_in.h"

enum { DEPTH = 32, DASHES = 72 };

typedef struct { Arena *a; const Brief *b; Buf *out; Str language; VEC(const Node *) notes; size_t noted; Str start, side; } Md;   /* start: what each line of a quotation or list begins with; side: a quotation's margin words, for its first paragraph */

/* ---- inlines ---- */

/* Markers of emphasis must touch the words: blanks at the ends of a run stand outside them. */
static void styled(Buf *out, uint8_t style, Str text, bool at_start) {
    static const struct { uint8_t bit; const char *sign; } signs[] = { { STYLE_BOLD, "**" }, { STYLE_ITALIC, "*" }, { STYLE_STRIKE, "~~" } };
    Str inner = text;
    size_t front = 0;
    while (front < text.len && text.at[front] == ' ') front++;
    inner = str_sub(text, front, text.len);
    while (inner.len && inner.at[inner.len - 1] == ' ') inner.len--;
    buf_str(out, str_sub(text, 0, front));
    if (!inner.len) return;
    for (size_t i = 0; i < COUNT(signs); i++)
        if (style & signs[i].bit) buf_z(out, signs[i].sign);
    if (style & STYLE_CODE) md_code(out, inner);
    else md_text(out, inner, at_start && !front && !(style & (STYLE_BOLD | STYLE_ITALIC | STYLE_STRIKE)));
    for (size_t i = COUNT(signs); i-- > 0;)
        if (style & signs[i].bit) buf_z(out, signs[i].sign);
    buf_str(out, str_sub(text, front + inner.len, text.len));
}

static void mark(Buf *out, Str text) {
    buf_lit(out, "^\\");
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == ' ') buf_byte(out, '\\');
        buf_byte(out, text.at[i]);
    }
    buf_byte(out, '^');
}

static void call(Md *m, Buf *out, const Inline *in) {
    int64_t number = 0;
    if (in->note) vec_push(m->a, &m->notes, in->note), number = (int64_t)m->notes.len;
    else if (!str_to_int(in->text, &number)) return;
    buf_fmt(out, "[^n%d]", (int)number);
}

/* Neighbours in the same style are one run: "**a****b**" would be something else. */
static Str inlines(Md *m, const Node *n) {
    Strs texts = wording_texts(m->a, n, n->language.len ? n->language : m->language);
    Buf out = buf_in(m->a);
    for (size_t i = 0; i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        uint8_t style = in->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_STRIKE | STYLE_CODE);
        bool link = in->kind == INLINE_TEXT && wording_link(in->href);
        Str text = texts.at[i];
        for (; !link && in->kind == INLINE_TEXT && i + 1 < n->text.len && n->text.at[i + 1].kind == INLINE_TEXT && !wording_link(n->text.at[i + 1].href); i++) {
            if ((n->text.at[i + 1].style & (STYLE_BOLD | STYLE_ITALIC | STYLE_STRIKE | STYLE_CODE)) != style) break;
            text.len += texts.at[i + 1].len;                /* the texts of a node lie one behind the other */
        }
        switch (in->kind) {
        case INLINE_TEXT:
            if (link) buf_byte(&out, '[');
            styled(&out, style, text, !out.len);
            if (link) buf_lit(&out, "]("), md_address(&out, wording_address(m->a, in->href)), buf_byte(&out, ')');
            break;
        case INLINE_MARK: mark(&out, text); break;
        case INLINE_NOTE: call(m, &out, in); break;
        case INLINE_BREAK: buf_byte(&out, ' '); break;
        case INLINE_IMAGE: md_text(&out, text, !out.len); break;
        }
    }
    Str margin = n->side.len && n->kind != NODE_ROW ? n->side : m->side;
    if (margin.len) buf_lit(&out, " *("), md_text(&out, wording_own(m->a, margin, m->language), false), buf_lit(&out, ")*");
    m->side = (Str){ 0 };
    return buf_text(&out);
}

/* ---- blocks ---- */

static void line(Md *m, Str text) {
    Str start = m->start;
    if (!text.len)
        while (start.len && start.at[start.len - 1] == ' ') start.len--;
    buf_str(m->out, start);
    buf_str(m->out, text);
    buf_byte(m->out, '\n');
}

static void para(Md *m, Str text) {
    text = str_trim(text);
    if (text.len) line(m, text), line(m, (Str){ 0 });
}

static void node(Md *m, const Node *n, int depth);

static void kids(Md *m, const Node *n, int depth) {
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) node(m, n->kids.at[i], depth + 1);
}

static void row(Md *m, const Node *n, size_t columns) {
    Buf b = buf_in(m->a);
    for (size_t k = 0; k < columns; k++) {
        buf_z(&b, k ? " | " : "| ");
        if (n && k < n->kids.len) buf_str(&b, str_trim(inlines(m, n->kids.at[k])));
        if (n && k + 1 == n->kids.len && n->side.len) buf_lit(&b, " *("), md_text(&b, n->side, false), buf_lit(&b, ")*");
    }
    buf_lit(&b, " |");
    line(m, buf_text(&b));
}

/* How wide a column should be: by the width of its cells, the widest counting at most half the line, none narrower than its longest word. */
static void dashes(Md *m, const Node *n, size_t columns) {
    size_t *wide = NEWN(m->a, size_t, columns + 1), sum = 0;
    Buf b = buf_in(m->a);
    for (size_t i = 0; i < n->kids.len; i++)
        for (size_t k = 0; k < n->kids.at[i]->kids.len; k++) {
            Str text = wording_node(m->a, n->kids.at[i]->kids.at[k], m->language);
            size_t w = width_text(text), word = width_longest(text) + 2;
            if (w > DASHES / 2) w = DASHES / 2 + (w > DASHES ? DASHES / 4 : 0);
            if (w < word && word < DASHES / 2) w = word;
            if (w > wide[k]) wide[k] = w;
        }
    for (size_t k = 0; k < columns; k++) sum += wide[k] < DASHES / 10 ? wide[k] = DASHES / 10 : wide[k];
    for (size_t k = 0; k < columns; k++) {
        uint8_t align = n->kids.at[0]->kids.len > k ? n->kids.at[0]->kids.at[k]->align : 0;
        size_t count = wide[k] * DASHES / sum;
        buf_z(&b, k ? " | " : "| ");
        if (align == 'c') buf_byte(&b, ':');
        for (size_t i = 0; i < (count < 3 ? 3 : count); i++) buf_byte(&b, '-');
        if (align == 'c' || align == 'r') buf_byte(&b, ':');
    }
    buf_lit(&b, " |");
    line(m, buf_text(&b));
}

static void table(Md *m, const Node *n) {
    size_t columns = 0;
    for (size_t i = 0; i < n->kids.len; i++)
        if (n->kids.at[i]->kids.len > columns) columns = n->kids.at[i]->kids.len;
    if (!columns) return;
    if (n->side.len) para(m, str_fmt(m->a, "*(%.*s)*", STR_ARG(n->side)));
    bool head = n->kids.at[0]->head;
    row(m, head ? n->kids.at[0] : NULL, columns);
    dashes(m, n, columns);
    for (size_t i = head; i < n->kids.len; i++) row(m, n->kids.at[i], columns);
    line(m, (Str){ 0 });
}

/* What is inside stands behind `first` on its first line, and behind as much on the others. */
static void within(Md *m, const Node *n, Str first, Str others, int depth) {
    Str start = m->start;
    size_t at = m->out->len;
    m->start = str_fmt(m->a, "%.*s%.*s", STR_ARG(start), STR_ARG(others));
    if (n->text.len) para(m, inlines(m, n));
    kids(m, n, depth);
    Str last = str_trim(others);                           /* "> " with nothing behind it at its end */
    if (last.len && m->out->len > at + 2 && str_ends(str_sub(buf_text(m->out), at, m->out->len), str_fmt(m->a, "\n%.*s%.*s\n", STR_ARG(start), STR_ARG(last))))
        m->out->len -= start.len + last.len + 1;
    if (m->out->len >= at + m->start.len && first.len == others.len) memcpy(m->out->at + at + start.len, first.at, first.len);
    m->start = start;
}

static void list(Md *m, const Node *n, int depth) {
    bool sources = n->ordered && str_eq(n->role, STR("sources"));
    for (size_t i = 0; i < n->kids.len; i++) {
        const Node *item = n->kids.at[i];
        long long number = (long long)i + 1 + n->above;
        if (sources) {                                      /* their numbers are text: a list's own would change with it */
            Buf b = buf_in(m->a);
            buf_fmt(&b, "\\[%lld] ", number);
            for (size_t k = 0; k < item->kids.len; k++) buf_str(&b, inlines(m, item->kids.at[k]));
            para(m, buf_text(&b));
            continue;
        }
        Str sign = n->ordered ? str_fmt(m->a, number < 10 ? "%lld.  " : "%lld. ", number < 0 ? 0 : number) : STR("-   "), blanks = str_fmt(m->a, "%*s", (int)sign.len, "");
        if (item->task) sign = item->task == 2 ? STR("- [x] ") : STR("- [ ] "), blanks = STR("      ");
        within(m, item, sign, blanks, depth);
    }
    if (!sources && n->kids.len) line(m, STR("<!-- -->")), line(m, (Str){ 0 });   /* so that another list behind it is another list */
}

static void code(Md *m, const Node *n) {
    Str text = wording_node(m->a, n, m->language);
    size_t fence = 3, run = 0;
    for (size_t i = 0; i < text.len; i++) {
        run = text.at[i] == '`' ? run + 1 : 0;
        if (run >= fence) fence = run + 1;
    }
    Buf b = buf_in(m->a);
    while (fence--) buf_byte(&b, '`');
    line(m, buf_text(&b));
    while (text.len) line(m, str_cut_line(&text));
    line(m, buf_text(&b));
    line(m, (Str){ 0 });
}

static void heading(Md *m, const Node *n) {
    Str text = str_trim(inlines(m, n));
    if (text.len) para(m, str_fmt(m->a, "%.*s %.*s", n->level < 1 ? 1 : n->level > 6 ? 6 : (int)n->level, "######", STR_ARG(text)));
}

static void node(Md *m, const Node *n, int depth) {
    Str around = m->language;
    if (n->language.len) m->language = n->language;
    switch (n->kind) {
    case NODE_HEAD: case NODE_TOC: break;
    case NODE_GROUP: case NODE_BOX: case NODE_ROW: case NODE_NOTE: kids(m, n, depth); break;
    case NODE_HEADING: heading(m, n); break;
    case NODE_PARA: case NODE_CELL: para(m, inlines(m, n)); break;
    case NODE_QUOTE:
        m->side = n->side;
        within(m, n, STR("> "), STR("> "), depth);
        m->side = (Str){ 0 };
        line(m, (Str){ 0 });
        break;
    case NODE_LIST: list(m, n, depth); break;
    case NODE_ITEM: within(m, n, STR("-   "), STR("    "), depth); break;
    case NODE_TABLE: table(m, n); break;
    case NODE_CODE: code(m, n); break;
    case NODE_RULE: line(m, STR("* * *")), line(m, (Str){ 0 }); break;
    case NODE_FIGURE:
        if (!n->chart) para(m, str_fmt(m->a, "\\[%.*s]", STR_ARG(inlines(m, n)))), kids(m, n, depth);
        break;
    }
    m->language = around;
}

/* ---- the whole ---- */

/* A value of the YAML head: Markdown, within double quotation marks. */
static void yaml(Md *m, const char *key, Str value) {
    Buf b = buf_in(m->a);
    if (!value.len) return;
    md_text(&b, value, true);
    buf_fmt(m->out, "%s: \"", key);
    for (size_t i = 0; i < b.len; i++) {
        if (b.at[i] == '\\' || b.at[i] == '"') buf_byte(m->out, '\\');
        buf_byte(m->out, b.at[i]);
    }
    buf_lit(m->out, "\"\n");
}

static void facts(Md *m) {
    const Brief *b = m->b;
    size_t n = b->facts.len + (b->reference.len > 0);
    for (size_t i = 0; i < n; i++) {
        bool last = i == b->facts.len;
        buf_lit(m->out, "**");
        md_text(m->out, last ? STR("Reference") : wording_own(m->a, b->facts.at[i].label, b->language), false);
        buf_lit(m->out, ":** ");
        md_text(m->out, wording_own(m->a, last ? b->reference : b->facts.at[i].value, b->language), false);
        buf_z(m->out, i + 1 < n ? "\\\n" : "\n\n");
    }
}

static void marking(Md *m) {
    Buf b = buf_in(m->a);
    if (!m->b->marking.len) return;
    styled(&b, STYLE_BOLD, wording_capitals(m->a, m->b->marking), false);
    para(m, buf_text(&b));
}

static void part_notes(Md *m, const Node *part) {
    SourceNotes notes = wording_notes(m->a, m->b, part);
    Buf b = buf_in(m->a);
    for (size_t i = 0; i < notes.len; i++) {
        buf_fmt(&b, "%s\\[%u] ", i ? "; " : "", notes.at[i].source);
        md_text(&b, notes.at[i].text, false);
    }
    para(m, buf_text(&b));
}

/* Footnotes: "[^n1]: " before the first paragraph, four blanks before the others. */
static void footnotes(Md *m) {
    for (; m->noted < m->notes.len; m->noted++) {
        size_t at = m->out->len;
        Str sign = str_fmt(m->a, "[^n%zu]: ", m->noted + 1);
        Buf rest = buf_in(m->a);
        within(m, m->notes.at[m->noted], STR("    "), STR("    "), 1);
        buf_str(&rest, str_sub(buf_text(m->out), at + 4 < m->out->len ? at + 4 : m->out->len, m->out->len));
        m->out->len = at;
        buf_str(m->out, sign);
        buf_str(m->out, buf_text(&rest));
    }
}

bool md_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    (void)r, (void)p, (void)o;
    Md m = { .a = a, .b = b, .out = out, .language = b->language };
    buf_lit(out, "---\n");
    yaml(&m, "title", wording_own(a, b->title, b->language));
    yaml(&m, "subtitle", wording_own(a, b->subtitle, b->language));
    yaml(&m, "author", wording_own(a, b->issuer, b->language));
    yaml(&m, "date", b->as_of.precision != DATE_NONE ? date_words(a, b->as_of) : (Str){ 0 });
    yaml(&m, "lang", wording_clean(a, b->language.len ? b->language : STR("en")));
    buf_lit(out, "---\n\n");
    marking(&m);
    if (b->draft) para(&m, STR("**DRAFT**"));
    facts(&m);
    for (size_t i = 0; b->root && i < b->root->kids.len; i++) {
        node(&m, b->root->kids.at[i], 1);
        part_notes(&m, b->root->kids.at[i]);
        footnotes(&m);
    }
    marking(&m);
    while (out->len > 1 && out->at[out->len - 1] == '\n' && out->at[out->len - 2] == '\n') out->len--;
    return true;
}
