/* SPDX-License-Identifier: MIT */
/* typeset, the inner header. The sections are the files of the room in pass order: style and tools first, then a paragraph, then the strips of
   the endless galley, then pages cut from it. */
#ifndef PRECIS_TYPESET_IN_H
#define PRECIS_TYPESET_IN_H

#include "typeset/typeset.h"

/* ---- style.c: what the layout says of page and type; everything has a default ---- */

typedef struct {
    Len width, height;                                      /* the sheet */
    Len top, bottom;                                        /* white above and below the text column, header and footer included */
    Len side_x, side_width;                                 /* margin column */
    Len text_x, measure;                                    /* text column */
    Len size, leading, small, small_leading, tiny, tiny_leading;
    Len title, heading, subheading;
    Str text, furniture, fixed;                             /* names of families */
    uint32_t ink, accent, faint, hairline, tint;
    bool duplex;                                            /* sheets are printed on both sides */
    bool justify, hyphenate, protrude, hold;                /* hold: blanks that keep words together (19 June) and Unicode's rules for blanks before signs */
    Len runt, emergency;                                    /* least length of a last line; stretch that each line may have besides, in the third pass */
    int32_t pretolerance, tolerance;
    int64_t contents_over;                                  /* contents are printed when the brief has more pages than this */
} Style;
void style_read(Run *r, const Layout *l, Style *s);

/* ---- font.c: families and faces; the window to HarfBuzz's faces and its subsetter ---- */

enum { FAMILY_TEXT, FAMILY_FURNITURE, FAMILY_FIXED, FAMILY_FIRST_FALLBACK };
enum { FEATURE_TABULAR = 1, FEATURE_SPACED = 2 };           /* figures of one width; no ligatures because letters are spaced */
typedef struct Fonts Fonts;
/* Reads fonts.ini; opens nothing yet. NULL: FATAL given. */
Fonts *fonts_open(Run *r, Arena *a, Str fonts_ini, const Style *s);
void fonts_close(Fonts *f);                                 /* gives back what HarfBuzz holds; faces' data stay */
/* The face of a family (by its place in the order: the three above, then the fallbacks), opened when first asked for; -1 if it cannot be. */
int fonts_face(Fonts *f, size_t family, bool bold, bool italic);
size_t fonts_families(const Fonts *f);
bool fonts_for_language(const Fonts *f, size_t family, Str language);   /* is it the family for the signs of this language before others? */
bool fonts_has_script(Fonts *f, size_t family, const char script[4]);   /* may this family be tried for an ISO 15924 script? */
const Face *fonts_at(const Fonts *f, size_t face);
void *fonts_hb(const Fonts *f, size_t face);                /* hb_font_t * scaled to 65536 an em, for shape.c alone */
size_t fonts_count(const Fonts *f);
uint16_t fonts_blank(const Fonts *f, size_t face);          /* the face's own blank, 0 = it has none */

/* ---- hyphen.c: Liang's patterns ---- */

typedef struct Hyphens Hyphens;
Hyphens *hyphens_new(Run *r, Arena *a, Str folder);         /* folder empty = the system's */
/* Points in a word of letters where it may be divided: ascending byte offsets; gives their number, at most `max`. */
size_t hyphen_word(Hyphens *h, Str language, Str word, uint16_t *at, size_t max);

/* ---- break.c: Unicode's line breaking ---- */

enum { BREAK_NO, BREAK_MAY, BREAK_MUST };
void break_places(Arena *tmp, Str text, uint8_t *places);   /* for each byte of the text: may a line end before it? */

/* ---- bidi.c: the window to FriBidi ---- */

bool bidi_needed(Str text);                                 /* does a right-to-left character occur? */
typedef struct Stretch Stretch;
uint8_t *bidi_levels(Arena *a, Str text, const Stretch *runs, size_t n, bool *right_to_left);    /* a level for each byte of the text that these runs wrote, in order */
void bidi_order(const uint8_t *levels, size_t n, uint32_t *order);   /* visual order of n things with these levels */

/* ---- image.c, image_jpeg.c: pictures; the window to libpng ---- */

bool image_jpeg(Arena *a, Str bytes, Image *out, Str *why);
bool image_profile_sound(Str profile, unsigned colours);    /* the header of an ICC profile */

/* ---- shape.c: words to glyphs, once; the window to HarfBuzz's shaper ---- */

typedef struct { uint8_t family, features; bool bold, italic; Len size, rise, track; uint32_t colour; } Pen;
/* Lengths in 1/65536 em; from, len: bytes of the word. bound: the word cannot be parted before this glyph without shaping both parts anew. */
typedef struct { uint16_t gid, face, from, len; int32_t advance, dx, dy; bool bound; } WordGlyph;
/* Where a word may be divided: behind byte `at`. before: width of the first part with the hyphen; after: width of the second. soft: a hyphen is put in; hyphen: one ends the
   line, put in or the word's own. hang: how far the first part's end may stand in the margin. */
typedef struct { uint16_t at; bool soft, hyphen; int32_t before, after, hang; } WordBreak;
typedef struct {
    uint32_t len;                                           /* glyphs */
    int32_t width, hang_start, hang_end;                    /* hang: how far its ends may stand in the margin */
    uint16_t nbreaks, text_len;
    bool divided;                                           /* breaks have been looked for */
    bool signs;                                             /* it has a hyphen, dash, slash or soft hyphen of its own, at which it may be divided */
    const WordGlyph *glyphs;
    const WordBreak *breaks;
    char text[];                                            /* here, because looking a word up ends with a look at its text */
} Word;
typedef struct Shaper Shaper;
Shaper *shaper_new(Run *r, Arena *a, Fonts *f, Hyphens *h);
void shaper_close(Shaper *s);
Arena *shaper_arena(const Shaper *s);
Run *shaper_run(const Shaper *s);
Hyphens *shaper_hyphens(const Shaper *s);
/* What stands in whose text is shaped from now on, for diagnostics. */
void shaper_at(Shaper *s, const Brief *b, const Node *node);
/* `text` without blanks. A character that no font has is not drawn, with a diagnostic [font-glyph], once; the glyph beside it stands for it in the text. */
Word *shape_word(Shaper *s, const Pen *pen, Str language, Str text, bool right_to_left);
/* Glyphs from HarfBuzz at once, of a text from left to right; their number, which may be more than `max`. For plain.c. */
size_t shape_glyphs(Shaper *s, const Pen *pen, Str language, Str text, WordGlyph *out, size_t max);
typedef struct Plain Plain;
Plain *plain_new(Arena *a);                                 /* plain.c: one for each pen's face and features, and language */
size_t plain_word(Plain *p, Shaper *s, const Pen *pen, Str language, Str text, WordGlyph *out, size_t max);  /* glyphs; 0: the word is not plain */
typedef struct { uint32_t from, to; } Unset;                /* bytes of a word that no font has */
void unset_join(WordGlyph *glyphs, size_t n, Unset u);      /* unset.c: makes one of the word's glyphs stand for them too */
void shape_expect(Shaper *s, const Pen *pen, Str language, Str text);       /* the words of this text will be asked for */
const WordGlyph *shape_blank(Shaper *s, const Pen *pen);    /* the blank of the pen's face */
int32_t shape_join(Shaper *s, const Pen *pen, Str language, const Word *before, const Word *after);  /* what kerning adds to the blank between two words, if shape_joins; either may be NULL */
bool shape_joins(Shaper *s, const Pen *pen);                /* does kerning know the blank of the pen's face? */
int32_t margin_hang(uint32_t rune, bool start);             /* margin.c: how far it may stand in the margin, in thousandths of its width */
int32_t shape_hyphen(Shaper *s, const Pen *pen, Str language, Str before);  /* what a hyphen behind this part of a word adds to its width */
/* divide.c: fills in the word's breaks: at its own hyphens, dashes and slashes, else by the language's patterns. */
void shape_divide(Shaper *s, const Pen *pen, Str language, Str text, Word *w);
#define EM(units, size) ((Len)(((int64_t)(units) * (size) + 32768) >> 16))

/* ---- line.c: total-fit line breaking ---- */

/* A place where a line may end. The paragraph lies on one endless line: a line that ends here ends at `end`; the next one starts at `start`. The same for
   the sums of glue up to there. */
typedef struct {
    int64_t end, start, end_stretch, start_stretch, end_shrink, start_shrink;
    int32_t penalty;                                        /* LINE_FORCED = a line must end here */
    bool hyphen, soft;                                      /* a hyphen ends the line; it is not in the text but put in */
    uint32_t item; uint16_t point;                          /* for whoever made it */
} Break;
#define LINE_FORCED (-10000)
#define LINE_NEVER 10000
typedef struct {
    Len measure;
    int32_t tolerance;                                      /* a line worse than this is not taken */
    int32_t line_penalty, double_hyphen, final_hyphen, adjacent;
    /* each line may be this much short at no cost beyond its badness: ragged setting, emergency stretch */
    Len line_stretch;
    Len runt;                                               /* a last line shorter than this is discouraged; 0 = TeX's way */
    bool must;                                              /* last pass: something is returned in any case */
} LineRule;
/* What the search remembers, to be used again for the next paragraph; its lists are in `arena`. */
typedef struct { uint32_t at, from, line; uint8_t fit; int64_t demerits; } LineWay;   /* a way to break `at`; from: the way before it */
typedef struct { Arena *arena; VEC(LineWay) ways; VEC(uint32_t) active; } LineWork;
/* Numbers of the breaks that end lines, ascending, the last being n - 1. breaks[0] is the start of the paragraph and ends no line. False if `must` is not
   set and nothing is within tolerance. */
bool line_break(LineWork *w, Arena *a, const Break *breaks, size_t n, const LineRule *rule, uint32_t **ends, size_t *lines, int64_t *demerits);
int32_t line_badness(int64_t t, int64_t s);                 /* TeX's: 100 (t/s)^3, at most 10000 */

/* ---- type.c: typography of our own words (type_words stands at the door) ---- */

/* hold.c: may a line end at the blank between these two words? false: "19" "June", "Article" "4", "5" "km", "J." "Smith". */
bool type_may_break(Str before, Str after);

/* ---- para.c: a paragraph to lines of pieces ---- */

typedef struct { uint32_t source; Str place; } NoteCite;
typedef struct { uint32_t number; const Node *node; uint32_t lines; } NoteCall;     /* lines: of the whole note, once they are known */
typedef VEC(Piece) Pieces_;
/* ranges in Setting's lists; pieces lie with y = 0 on the baseline, x from 0 */
typedef struct { size_t piece, pieces, cite, cites, call, calls; Len width; } SetLine;
/* plan: 0, or the lines' pieces are not made yet: number + 1 of the plan that can make them. */
typedef struct { VEC(Piece) pieces; VEC(SetLine) lines; VEC(Cite) cites; VEC(NoteCall) calls; Len widest, narrowest; uint32_t plan; } Setting;
typedef enum { ALIGN_LEFT, ALIGN_JUSTIFY, ALIGN_RIGHT, ALIGN_CENTRE } Align;
typedef struct {
    Pen pen;
    Len measure;
    Align align;
    bool hyphenate;
    bool measure_only;                                      /* only widest (all on one line) and narrowest (longest word) are wanted */
    const Node *node;
    Str language;
} ParaRule;
/* Where a line ends: in front of an item, or behind byte `point` of it. soft: a hyphen is put in. forced: it is not filled out to the measure. */
typedef struct { uint32_t item; uint16_t point; bool soft, forced; } LineEnd;
/* A paragraph whose lines are known and whose pieces are made when its page is put together, so that a long document's glyphs need not all be kept. */
typedef struct { Inlines text; ParaRule rule; const LineEnd *ends; uint32_t lines, notes_before; } Plan;
/* A line of a plan as it lies on a strip. */
typedef struct { uint32_t plan, line; Len x, y; } Row;

/* ---- galley.c: strips, the endless column ---- */

typedef struct { Len x, w; uint32_t colour; } Decor;        /* a box of colour behind or beside all neighbouring strips that have the same one */
typedef struct { Str id; uint32_t strip; } Anchor;
typedef struct { Str title, id; uint8_t level; bool in_toc; uint32_t strip; } Title;
/* A slice of the column that no page break cuts. Its pieces' y counts from its top, x from the left of the sheet. */
typedef struct {
    Len space;                                              /* white above it; left out at the head of a page */
    Len height;
    int32_t penalty;                                        /* for a page break before it */
    uint32_t piece, pieces, row, rows, cite, cites, call, calls;   /* ranges in the Press's lists; rows stand behind the pieces in reading order */
    uint32_t tint, bar;                                     /* decors, number + 1; 0 = none */
    uint32_t head, heads;                                   /* strips (range in `repeats`) that stand above this one when a page begins with it */
    uint32_t columns;                                       /* stretch in two columns that it stands in: its number + 1; 0 = none */
    uint32_t section;                                       /* running section: number + 1 in titles */
} Strip;
typedef VEC(Strip) Strips;

enum { PAGE_NEVER = 1000000, PAGE_CLUB = 20000, PAGE_KEEP = 4000, PAGE_FEW = 800, PAGE_QUOTE = 300, PAGE_INSIDE = 20 };

/* The workshop of one run: tools, and what is being made. `keep` is the caller's arena; `work` goes at the end. */
typedef struct {
    Run *run;
    Arena *keep, *work;
    const Brief *brief;
    Style style;
    Fonts *fonts;
    Shaper *shaper;
    Arena *ink;                                             /* where glyphs and their text go: `keep`, or what lives as long as the page in work */
    VEC(Piece) pieces;
    VEC(Plan) plans;
    VEC(Row) rows;
    LineWork line_work;
    struct ParaLists *lists;                                /* those of the paragraph in work, for use again; `user` is the one that has them */
    VEC(Cite) cites;
    VEC(NoteCall) calls;
    Strips strips, repeats;
    VEC(Decor) decors;
    VEC(Anchor) anchors;
    VEC(Target) note_targets;                               /* footnotes, as pages are put together */
    VEC(Title) titles;
    uint32_t notes_len;                                     /* footnotes numbered so far */
    Len next_space;                                         /* white asked for above the next strip */
    int32_t next_penalty;                                   /* price of a page break before the next strip */
    int32_t hold;                                           /* least price of a page break inside the block in force */
    int keep_strips;                                        /* that many further page breaks are forbidden */
    uint32_t tint, bar, section;                            /* in force */
    uint32_t head, heads;
    Len left, right;                                        /* indents of the column in force */
    uint32_t columns, columns_len; Len column_shift;        /* the stretch in two columns in force, + 1; how many there were; from the left column to the right one */
    Str aside;                                              /* what would stand in the margin, had the two columns one: it goes behind the next paragraph */
    bool tight;                                             /* in a list whose items follow each other closely */
    bool boxed, under_heading;                              /* in the box; nothing but a heading was set since the last strip of text */
    Str side;                                               /* margin text that waits for the next paragraph */
    uint32_t contents_at;                                   /* strip before which contents go, + 1; 0 = no place for them */
} Press;

Pen press_pen(const Press *p, uint8_t style, Pen base);     /* a base pen with an Inline's style */
/* Sets text by the rule; glyphs and text are in p->ink, lists in `a`. */
void para_set(Press *p, Arena *a, Inlines text, const ParaRule *rule, Setting *out);
/* The same without pieces: `text`, `rule->node` must live as long as p->work. */
void para_plan(Press *p, Arena *a, Inlines text, const ParaRule *rule, Setting *out);
typedef struct Para Para;
Para *para_open(Press *p, Arena *a, uint32_t plan);         /* a planned paragraph again, to make its lines' pieces */
bool para_usable(const Para *q);                            /* false: another paragraph was set since; open it anew */
void para_row(Para *q, uint32_t line, Setting *out);        /* one line more in `out`, whose lists are in the arena of para_open */
Setting para_line(Press *p, Arena *a, Str text, const ParaRule *rule);      /* words of our own making, as they are */

Strip *strip_add(Press *p, Len height);                     /* takes up waiting space, penalty, decoration; pieces put next belong to it */
void strip_line(Press *p, const Setting *s, size_t line, Len x, Len y);     /* puts a line's pieces, cites and calls into the last strip */
void strip_piece(Press *p, Piece piece);
void strip_space(Press *p, Len space);                      /* at least this much white before the next strip */
void strip_penalty(Press *p, int32_t penalty);              /* at least this price */
void strip_anchor(Press *p, Str id);                        /* the next strip is the target */
uint32_t decor_add(Press *p, Len x, Len w, uint32_t colour);        /* its number + 1 */
Len baseline(Len leading, Len size);                        /* from the top of a line to its baseline */
Pen pen_text(const Press *p);
Pen pen_sans(Len size, uint32_t colour);
Pen pen_label(const Press *p, uint32_t colour);             /* small spaced capitals for labels */
Str text_of(Arena *a, Inlines text);                        /* without marks and notes */
Str text_capitals(Arena *a, Str s);
const Node *node_new(Press *p, NodeKind kind, const char *role, Str text);  /* for what only the pages hold: notes, margin text, contents */

/* ---- block.c, table.c, head.c: nodes to strips ---- */

enum { DEPTH_MAX = 40 };
void block_set(Press *p, const Node *n, int depth);
void block_kids(Press *p, const Node *n, int depth);
void block_lines(Press *p, const Setting *s, Len x, Len leading, Len size); /* a paragraph's lines as strips, with widow and club prices */
void side_set(Press *p, Str text);                          /* what is to stand beside the next paragraph, or behind it where there is no margin column */
Inlines side_behind(Press *p, Inlines text);                /* `text` with what waits to stand behind it */
/* Margin text that waits, into the last strip: set ragged against the text column, its first line on the paragraph's baseline. Gives its height. */
Len side_put(Press *p, Arena *a, Len line_baseline);
void table_set(Press *p, const Node *table);
void head_set(Press *p);
void code_set(Press *p, const Node *code, Len x, Len width);           /* code.c */
void figure_set(Press *p, const Node *figure, Len x, Len width);       /* figure.c: the picture alone, without its caption */
void chart_set(Press *p, const Node *figure, Len x, Len width);        /* chart.c */
bool picture_sound(Press *p, const Picture *picture);       /* it can be drawn; else ERROR [picture-bad], but for NULL */
/* The size of a picture by its density, within these limits, its proportions kept. */
void picture_size(const Picture *c, Len most_width, Len most_height, Len *width, Len *height);

/* ---- between para.c and set.c: a paragraph in work ---- */

/* A stretch of the text that one Inline and one pen wrote. */
struct Stretch { const Inline *in; Pen pen; Str href, language; uint32_t from, to; const WordGlyph *blank; Len blank_width; bool joins; };
typedef struct LineJob LineJob;
/* A box (word) or a glue (blank) on the endless line. held: a line should not end here. */
typedef struct { uint32_t text; uint16_t len, run; uint8_t level; bool glue, may_break, forced, held, korean; Word *word; Len width, stretch, shrink; } Item;
typedef struct ParaLists { VEC(Item) items; VEC(Break) breaks; const Para *user; LineJob *job; } ParaLists;   /* job: set.c's own */
struct Para {
    Press *p;
    Arena *a;                                               /* scratch */
    const ParaRule *rule;
    Setting *out;
    Buf text;
    ParaLists *lists;                                       /* in p->work; its `user` is the paragraph that filled them last */
    VEC(Stretch) runs;
    const uint8_t *levels;
    const uint8_t *places;                                  /* by byte, where Unicode lets a line end; NULL where blanks say it all */
    bool right_to_left, calls;                              /* calls: there is a mark or a note in it */
    uint32_t hyphen_text;
    const Plan *plan;
};
void para_items(Para *q, Inlines text);                     /* para.c: text, runs and items */
void script_runs(Para *q);                                  /* script.c: parts the runs where the script changes, each with a language of it */
/* passes.c. What the words around a blank say of it: whether a line may end there, and by kerning how wide it is. */
void para_blanks(Para *q);
bool para_break(Para *q, LineEnd **ends, size_t *lines);    /* where its lines end */
void set_lines(Para *q, const LineEnd *ends, size_t n);     /* pieces of all lines */
void set_line(Para *q, const LineEnd *from, const LineEnd *to, bool ends);  /* pieces of one; from NULL: the first */
void set_calls(Para *q, const LineEnd *from, const LineEnd *to, SetLine *line);

/* ---- footnote.c: footnotes, and their rests on the next page ---- */

typedef struct { uint32_t number, line, lines; const Node *node; } NoteRest;        /* what of a note of so many lines is still to be set: from `line` on */
typedef LIST(NoteRest) NoteRests;
typedef struct Notes Notes;
Notes *notes_new(Press *p, Arena *arena, Pen pen, Len leading);
void notes_clear(Notes *n, NoteRests carried);              /* the arena has been emptied */
void notes_add(Notes *n, NoteCall *c);
size_t notes_count(const Notes *n);
size_t notes_lines(Notes *n);                               /* all lines */
size_t notes_least(Notes *n);                               /* the fewest that may stand here */
size_t notes_fit(Notes *n, size_t room, Arena *a, NoteRests *rest);         /* shares so many lines out; gives the number used, and what goes on */
void notes_targets(Notes *n, uint32_t page, Len top);       /* after notes_fit */
void notes_set(Notes *n, Len x, Len top, uint32_t number, Pieces_ *out);    /* after notes_fit; number: of the first note among the page's notes */

/* ---- note.c: the page's foot ---- */

typedef struct Foot Foot;
Foot *foot_new(Press *p);
void foot_free(Foot *f);
void foot_clear(Foot *f, NoteRests carried);                /* carried: footnotes that go on from the page before */
void foot_add(Foot *f, const Strip *s);                     /* notes of one more strip */
Len foot_height(Foot *f, bool least);                       /* with its rule; 0 = no notes. least: footnotes cut as short as may be */
Len foot_fit(Foot *f, Len room, Arena *a, NoteRests *rest); /* the height it takes in that room, and what goes on to the next page */
void foot_targets(Foot *f, uint32_t page, Len bottom);      /* after foot_fit: footnotes become targets on that page */
void foot_set(Foot *f, Len bottom, Pieces_ *out);           /* after foot_fit: its pieces, standing on `bottom` */

/* ---- page.c: where pages end ---- */

/* Strips [from, to); none behind the last strip, where only notes go on. carried: rests of notes of the sheet before; foot_room: height that is left for the foot. */
typedef struct { uint32_t from, to; NoteRests carried; Len foot_room; } Sheet;
typedef LIST(Sheet) Sheets;
Len page_room(const Press *p);                              /* height of the text column */
void page_break(Press *p, uint32_t n, Sheets *out);         /* the first n strips */

/* ---- columns.c: stretches in two columns ---- */

typedef struct { Style style; } OneColumn;
void columns_begin(Press *p, OneColumn *was);               /* what follows is set in columns of half the width, the margin's included */
void columns_end(Press *p, const OneColumn *was);
/* Height of strips [from, to) of one stretch, balanced; *split: the first of the right column, `to` if there is none. top: the page begins with them, so that a table's head is repeated above. */
Len columns_height(const Press *p, uint32_t from, uint32_t to, bool top, uint32_t *split);
/* Their places on a page, from y down: y_of, x_of by strip. Gives their height. */
Len columns_place(const Press *p, uint32_t from, uint32_t to, bool top, Len y, Len *y_of, Len *x_of);
bool columns_start(const Press *p, uint32_t first, uint32_t i);     /* strip i begins a stretch on a page whose first strip is `first` */
Len heads_height(const Press *p, uint32_t strip);           /* of the rows repeated above it */

/* ---- toc.c, furniture.c ---- */

/* puts the contents' strips into their place; the numbers are filled in when pages stand */
void toc_insert(Press *p, const Sheets *sheets);
bool toc_number(Press *p, const Piece *place, const uint32_t *page_of, Pieces_ *out);  /* the number that belongs to this place; false if it is none */
void furniture_pages(Press *p, const Sheets *sheets, const TypesetOptions *o, Pages *out);

#endif
