/* SPDX-License-Identifier: MIT */
/* One paragraph in each of twelve languages, all said to be English: every character is set, in the right order, by the right face, and tagged with a language of its script; a
   character that no font has is said with its place. Words of plain letters come out as HarfBuzz shapes them. */
#include "typeset/typeset_in.h"
#include "unit.h"

static const struct { const char *language, *face, *text; bool backward; } tongues[] = {
    { "en", "Gentium", "The envoys of both offices met in Geneva on 19 June 2024.", false },
    { "en", "Gentium", "Die Vertreter beider Staaten trafen sich am 19. Juni 2024 in Genf; über Größe schwieg man.", false },
    { "en", "Gentium", "Les représentants des deux États se sont réunis à Genève, « pour l’instant » du moins.", false },
    { "ru", "Gentium", "Представители обоих государств встретились в Женеве 19 июня 2024 года.", false },
    { "ar", "Arabic", "التقى ممثلو الدولتين في جنيف يوم الأربعاء لبحث شروط وقف إطلاق النار.", true },
    { "he", "Hebrew", "נציגי שתי המדינות נפגשו בז׳נבה כדי לדון בתנאי הפסקת האש.", true },
    { "hi", "Devanagari", "दोनों देशों के प्रतिनिधियों ने जिनेवा में युद्धविराम की शर्तों पर चर्चा की।", false },
    { "zh", "Sungti", "两国代表于2024年6月19日在日内瓦会晤，讨论停火条件。", false },
    { "ja", "IPAex", "両国の代表は2024年6月19日にジュネーブで会談し、停戦の条件について協議した。", false },
    { "ko", "Nanum", "양국 대표들은 2024년 6월 19일 제네바에서 만나 휴전 조건을 논의했다.", false },
    { "en", "Gentium", "Đại diện của hai nước đã gặp nhau tại Genève để thảo luận về các điều kiện ngừng bắn.", false },
    { "el", "Gentium", "Οι εκπρόσωποι των δύο κρατών συναντήθηκαν στη Γενεύη στις 19 Ιουνίου 2024.", false },
};

static Node *para(Arena *a, const char *text) {
    Node *n = NEW(a, Node);
    Inline *in = NEW(a, Inline);
    *in = (Inline){ .kind = INLINE_TEXT, .verbatim = true, .text = str_of(text) };
    n->kind = NODE_PARA;
    n->role = STR("point");
    n->text.at = in;
    n->text.len = 1;
    return n;
}

static void set(Run *r, const Node *const *kids, size_t n, Pages *p) {
    Node *root = NEW(r->keep, Node);
    root->kids.at = kids;
    root->kids.len = n;
    Brief b = { .name = STR("t"), .title = STR("T"), .language = STR("en"), .root = root };
    Layout l = { 0 };
    assert_true(ini_parse(r, STR("layout.ini"), STR(""), &l.ini));
    TypesetOptions o = { .fonts_ini = path_join(r->keep, path_folder(path_folder(path_folder(str_of(__FILE__)))), STR("fonts/fonts.ini")) };
    assert_true(typeset(r, r->keep, &b, &l, &o, p));
}

/* Where each character of the paragraph stands; how often the wanted face and language set its letters. */
static void check_paragraph(Run *r, const Pages *p, const Node *n, size_t which) {
    Str text = n->text.at[0].text;
    uint8_t *set_by = NEWN(r->tmp, uint8_t, text.len + 1);
    size_t face = 0, language = 0, pieces = 0;
    Len first = -1, second = -1;
    for (size_t i = 0; i < p->pages.len; i++)
        for (size_t k = 0; k < p->pages.at[i].pieces.len; k++) {
            const Piece *c = &p->pages.at[i].pieces.at[k];
            if (c->kind != PIECE_GLYPHS || c->node != n) continue;
            pieces++;
            face += str_find(p->fonts.at[c->font].family, str_of(tongues[which].face), 0) < p->fonts.at[c->font].family.len;
            language += str_eq(c->language, str_of(tongues[which].language));
            Len x = c->x;
            for (uint32_t g = 0; g < c->count; x += c->glyphs[g++].advance) {
                const Glyph *glyph = &c->glyphs[g];
                assert_true(glyph->gid != 0);
                for (size_t b = 0; b < glyph->text_len && glyph->text + b < text.len; b++) set_by[glyph->text + b] = 1;
                if (glyph->text == 0 && glyph->text_len) first = x;
                if (glyph->text > 8 && glyph->text < 20 && glyph->text_len && second < 0) second = x;
            }
        }
    assert_true(face * 3 > pieces && language * 3 > pieces * 2);
    assert_true(first >= 0 && second >= 0 && (first > second) == tongues[which].backward);
    for (size_t i = 0; i < text.len; i++)
        if (!set_by[i] && text.at[i] != ' ') fail_msg("%s: byte %zu is not set", tongues[which].language, i);
}

static void twelve_languages(void **state) {
    (void)state;
    Run r = unit_run();
    const Node *kids[COUNT(tongues)];
    Pages p;
    for (size_t i = 0; i < COUNT(tongues); i++) kids[i] = para(r.keep, tongues[i].text);
    set(&r, kids, COUNT(tongues), &p);
    for (size_t i = 0; i < COUNT(tongues); i++) check_paragraph(&r, &p, kids[i], i);
    assert_int_equal(diag_count(r.diag, WARNING), 0);
    unit_end(&r);
}

static void missing_character(void **state) {
    (void)state;
    Run r = unit_run();
    Node *n = para(r.keep, "Cuneiform \xF0\x92\x80\x80 twice: \xF0\x92\x80\x80.");
    n->place = (Place){ STR("notes.md"), 7, 3 };
    const Node *kids[] = { n };
    Pages p;
    set(&r, kids, 1, &p);
    size_t found;
    const DiagItem *items = diag_items(r.diag, &found);
    assert_int_equal(found, 1);
    assert_string_equal(str_z(r.keep, diag_line(r.keep, &items[0])),
        "notes.md:7:3: warning: neither Gentium Book Plus nor a fallback font has U+12000; it is left out [font-glyph]");
    unit_end(&r);
}

/* The bytes that a paragraph's glyphs stand for, each once, in the order of the text. */
static Str said(Run *r, const Pages *p, const Node *n, size_t len) {
    char *out = NEWN(r->keep, char, len + 1);
    for (size_t k = 0; k < p->pages.at[0].pieces.len; k++) {
        const Piece *c = &p->pages.at[0].pieces.at[k];
        if (c->kind != PIECE_GLYPHS || c->node != n) continue;
        for (uint32_t g = 0; g < c->count; g++) {
            assert_true(c->glyphs[g].gid != 0);
            for (uint32_t b = 0; b < c->glyphs[g].text_len; b++) {
                assert_true(c->glyphs[g].text + b < len && !out[c->glyphs[g].text + b]);
                out[c->glyphs[g].text + b] = c->text[c->glyphs[g].text + b];
            }
        }
    }
    return (Str){ out, len };
}

/* A character that no font has costs its ink alone: its neighbours are drawn, and it stands in the text; a letter is not called missing for a mark on it. */
static void missing_costs_itself(void **state) {
    (void)state;
    static const char *const texts[] = { "in\xEF\xA3\xBFvisible", "\xF0\x92\x80\x80start", "end\xF0\x92\x80\x80", "of \xF0\x92\x80\x80\xF0\x92\x80\x80 alone",
        "l\xCC\xA1\xCC\xB4g marks", "\xD7\xA9\xF0\x92\x80\x80\xD7\x9C\xD7\x95\xD7\x9D", "\xF0\x92\x80\x80" };
    Run r = unit_run();
    const Node *kids[COUNT(texts)];
    Pages p;
    for (size_t i = 0; i < COUNT(texts); i++) kids[i] = para(r.keep, texts[i]);
    set(&r, kids, COUNT(texts), &p);
    for (size_t i = 0; i < COUNT(texts); i++) assert_string_equal(str_z(r.keep, said(&r, &p, kids[i], strlen(texts[i]))), texts[i]);
    size_t found;
    const DiagItem *items = diag_items(r.diag, &found);
    for (size_t i = 0; i < found; i++) {
        Str line = diag_line(r.keep, &items[i]);
        assert_true(str_find(line, STR("U+006C"), 0) == line.len && str_find(line, STR("U+00"), 0) == line.len);
    }
    assert_true(found >= 2);
    unit_end(&r);
}

/* "[6]" behind a Hebrew word, at a line's end and within the sentence, reads [6] from left to right and stands on the word's left side only where text goes on. */
static void mark_is_isolated(void **state) {
    (void)state;
    static const char mark[] = "[6]", *const ends[] = { "", " \xD7\x9B\xD7\x9F", " and" };
    Run r = unit_run();
    const Node *kids[COUNT(ends)];
    Pages p;
    for (size_t i = 0; i < COUNT(ends); i++) {
        Node *n = para(r.keep, "");
        Inline *in = NEWN(r.keep, Inline, 3);
        in[0] = (Inline){ .kind = INLINE_TEXT, .verbatim = true, .text = STR("He said \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") };
        in[1] = (Inline){ .kind = INLINE_MARK, .text = STR("[6]") };
        in[2] = (Inline){ .kind = INLINE_TEXT, .verbatim = true, .text = str_of(ends[i]) };
        n->text.at = in;
        n->text.len = 3;
        kids[i] = n;
    }
    set(&r, kids, COUNT(ends), &p);
    for (size_t i = 0; i < COUNT(ends); i++) {
        Len x[3] = { -1, -1, -1 }, hebrew = -1;
        for (size_t k = 0; k < p.pages.at[0].pieces.len; k++) {
            const Piece *c = &p.pages.at[0].pieces.at[k];
            if (c->kind != PIECE_GLYPHS || c->node != kids[i]) continue;
            Len at = c->x;
            for (uint32_t g = 0; g < c->count; at += c->glyphs[g++].advance) {
                const char *sign = c->glyphs[g].text_len == 1 ? strchr(mark, c->text[c->glyphs[g].text]) : NULL;
                if (sign && *sign) x[sign - mark] = at;
                if (c->glyphs[g].text == 8) hebrew = at;
            }
        }
        assert_true(hebrew >= 0 && x[0] >= 0 && x[0] < x[1] && x[1] < x[2]);
        assert_true((x[0] < hebrew) == (i == 1));
    }
    unit_end(&r);
}

/* Kinsoku: none of these begins a line, none of those ends one. */
static void japanese_lines(void **state) {
    (void)state;
    Run r = unit_run();
    const Node *kids[] = { para(r.keep, "「会談」は、六月に行われた。「協議」も、続いた。「停戦」が、論じられた。「記者」は、待っていた。「双方」とも、交渉を続ける用意がある。（発表）によれば、"
        "「次回」は、七月になるという。「準備」は、すでに始まった。「報道」は、それを伝えた。「条件」も、示された。") };
    Pages p;
    set(&r, kids, 1, &p);
    Len y = -1;
    int lines = 0;
    const Piece *before = NULL;
    for (size_t k = 0; k < p.pages.at[0].pieces.len; k++) {
        const Piece *c = &p.pages.at[0].pieces.at[k];
        if (c->kind != PIECE_GLYPHS || c->node != kids[0]) continue;
        if (c->y != y) {
            uint32_t first = utf8_at((Str){ c->text, c->glyphs[0].text + 3 }, c->glyphs[0].text);
            assert_true(first != 0x3001 && first != 0x3002 && first != 0x300D && first != 0xFF09);
            if (before) {
                const Glyph *g = &before->glyphs[before->count - 1];
                uint32_t last = utf8_at((Str){ before->text, g->text + g->text_len }, g->text);
                assert_true(last != 0x300C && last != 0xFF08);
            }
            lines++;
            y = c->y;
        }
        before = c;
    }
    assert_true(lines >= 4);
    unit_end(&r);
}

static void plain_words(void **state) {
    (void)state;
    static const char *const words[] = { "Office", "AVATAR", "Typography", "differently", "Ta,", "“Yes.”", "fjord", "government’s", "waffle-iron", "Pact", "re-elected;", "VAT?", "Tokyo:" };
    Run r = unit_run();
    Style s;
    Layout l = { 0 };
    assert_true(ini_parse(&r, STR("layout.ini"), STR(""), &l.ini));
    style_read(&r, &l, &s);
    Fonts *f = fonts_open(&r, r.keep, path_join(r.keep, path_folder(path_folder(path_folder(str_of(__FILE__)))), STR("fonts/fonts.ini")), &s);
    Shaper *shaper = shaper_new(&r, r.keep, f, hyphens_new(&r, r.keep, STR("")));
    size_t plain = 0;
    for (uint8_t cut = 0; cut < 8; cut++) {
        Plain *p = plain_new(r.keep);
        for (size_t i = 0; i < COUNT(words); i++) {
            Pen pen = { .family = cut & 1, .bold = (cut & 2) != 0, .italic = (cut & 4) != 0, .size = PT(11) };
            WordGlyph wanted[64], got[64];
            size_t n = plain_word(p, shaper, &pen, STR("en"), str_of(words[i]), got, COUNT(got));
            if (!n) continue;
            plain++;
            assert_int_equal(shape_glyphs(shaper, &pen, STR("en"), str_of(words[i]), wanted, COUNT(wanted)), n);
            for (size_t g = 0; g < n; g++) {
                assert_int_equal(got[g].gid, wanted[g].gid);
                assert_int_equal(got[g].advance, wanted[g].advance);
                assert_int_equal(got[g].from, wanted[g].from);
                assert_int_equal(got[g].len, wanted[g].len);
            }
        }
    }
    assert_true(plain > COUNT(words) * 4);
    shaper_close(shaper);
    fonts_close(f);
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(twelve_languages), cmocka_unit_test(missing_character), cmocka_unit_test(missing_costs_itself),
        cmocka_unit_test(mark_is_isolated), cmocka_unit_test(japanese_lines), cmocka_unit_test(plain_words) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
