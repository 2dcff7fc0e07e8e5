/* SPDX-License-Identifier: MIT */
/* A Record read back from its line (record.c says what a line is).

   In: one line of JSON, of our own or of somebody else's making. Out: a Record whose every position lies within its text, or a reason why there is none.
   How it thinks: "offsets" says whether positions are bytes or, without it, code points; code points are turned into bytes by a table with one entry for every 64 of them.
   A position that would fall inside a code point is moved back to its start. An element of the wrong kind counts as one with nothing in it.
   What it does not do: check that a finding is right; "text" beside a range is for people and is not read.

   Specimen: {"id":"b","text":"Ōtsu agreed.","sents":[[0,12]]} gives one sentence of 13 bytes and one block, for Ō has two bytes. */
#include "find/find.h"

enum { MARK_STEP = 64 };

typedef struct { Arena *a; Str text; VEC(uint32_t) at; uint32_t runes; bool bytes; } Reader;

static const char *const timex_types[] = { "DATE", "TIME", "DURATION", "SET" };
static const char *const name_types[] = { "PER", "ORG", "LOC" };
static const char *const quote_kinds[] = { "direct", "mixed", "term" };
static const char *const statuses[] = { "happened", "planned" };
static const char *const block_kinds[] = { "para", "title", "heading", "item", "quote", "cell", "code", "caption", "byline", "turn" };

static size_t word_of(Str s, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (str_eq(s, str_of(words[i]))) return i;
    return 0;
}

static bool starts_rune(Str s, size_t i) { return ((unsigned char)s.at[i] & 0xC0) != 0x80; }

static void marks_by_rune(Reader *r) {
    for (size_t i = 0; i < r->text.len; i++) {
        if (!starts_rune(r->text, i)) continue;
        if (r->runes++ % MARK_STEP == 0) vec_push(r->a, &r->at, (uint32_t)i);
    }
}

static uint32_t byte_position(const Reader *r, int64_t n) {
    uint32_t end = (uint32_t)r->text.len, i;
    if (n <= 0) return 0;
    if (r->bytes) {
        for (i = n < (int64_t)end ? (uint32_t)n : end; i > 0 && i < end && !starts_rune(r->text, i);) i--;
        return i;
    }
    if (n >= r->runes) return end;
    i = r->at.at[n / MARK_STEP];
    for (int64_t left = n % MARK_STEP; left > 0 && i < end; left--)
        do i++;
        while (i < end && !starts_rune(r->text, i));
    return i;
}

static Range range_of(const Reader *r, int64_t from, int64_t to) {
    Range x = { byte_position(r, from), byte_position(r, to) };
    if (x.to < x.from) x.to = x.from;
    return x;
}

static int64_t number_at(const JsonValue *list, size_t i) {
    return list && list->kind == JSON_ARRAY && i < list->len && list->kids[i].kind == JSON_NUMBER ? list->kids[i].milli / 1000 : 0;
}

static Range pair_at(const Reader *r, const JsonValue *v) { return range_of(r, number_at(v, 0), number_at(v, 1)); }

static Range range_in(const Reader *r, const JsonValue *v) { return range_of(r, json_get_int(v, STR("start"), 0), json_get_int(v, STR("end"), 0)); }

/* The first pair of a list of pairs; empty if there is none. */
static Range first_pair(const Reader *r, const JsonValue *v, Str key) {
    const JsonValue *list = json_get(v, key);
    return list && list->kind == JSON_ARRAY && list->len ? pair_at(r, &list->kids[0]) : (Range){ 0, 0 };
}

/* The pairs behind the first. */
static Ranges more_pairs(const Reader *r, const JsonValue *v, Str key) {
    const JsonValue *list = json_get(v, key);
    size_t n = list && list->kind == JSON_ARRAY && list->len > 1 ? list->len - 1 : 0;
    Range *at = n ? NEWN(r->a, Range, n) : NULL;
    for (size_t i = 0; i < n; i++) at[i] = pair_at(r, &list->kids[i + 1]);
    return (Ranges){ at, n };
}

static const JsonValue *list_in(const JsonValue *v, Str key, size_t *len) {
    const JsonValue *list = json_get(v, key);
    *len = list && list->kind == JSON_ARRAY ? list->len : 0;
    return *len ? list->kids : NULL;
}

static int64_t milli_in(const JsonValue *v, Str key, int64_t otherwise) {
    const JsonValue *n = json_get(v, key);
    return n && n->kind == JSON_NUMBER ? n->milli : otherwise;
}

static bool true_in(const JsonValue *v, Str key) {
    const JsonValue *b = json_get(v, key);
    return b && (b->kind == JSON_TRUE || (b->kind == JSON_NUMBER && b->milli != 0));
}

static void read_meta(const JsonValue *v, Document *d) {
    Meta *m = &d->meta;
    m->id = json_get_str(v, STR("id"));
    m->path = json_get_str(v, STR("path"));
    m->sha256 = json_get_str(v, STR("sha256"));
    m->format = json_get_str(v, STR("format"));
    m->title = json_get_str(v, STR("title"));
    m->outlet = json_get_str(v, STR("outlet"));
    m->author = json_get_str(v, STR("author"));
    m->date = json_get_str(v, STR("date"));
    m->language = json_get_str(v, STR("language"));
    m->url = json_get_str(v, STR("url"));
    m->origin = json_get_str(v, STR("origin"));
    m->reliability = json_get_str(v, STR("reliability"));
    d->size = (uint32_t)json_get_int(v, STR("size"), (int64_t)d->text.len);
}

/* A line from elsewhere has no blocks: "One.\n\nTwo." has two. */
static void blocks_from_text(Reader *r, Document *d) {
    VEC(Block) blocks = { 0 };
    for (size_t from = 0; from < r->text.len;) {
        size_t to = str_find(r->text, STR("\n\n"), from);
        if (str_trim(str_sub(r->text, from, to)).len) {
            Block *b = vec_add(r->a, &blocks);
            b->from = (uint32_t)from, b->to = (uint32_t)to, b->number = (uint32_t)blocks.len;
        }
        for (from = to; from < r->text.len && r->text.at[from] == '\n';) from++;
    }
    list_from(&d->blocks, &blocks);
}

static void read_frame(Reader *r, const JsonValue *v, Document *d) {
    if (!json_get(v, STR("blocks"))) {
        blocks_from_text(r, d);
        return;
    }
    size_t n;
    const JsonValue *at = list_in(v, STR("blocks"), &n);
    Block *blocks = NEWN(r->a, Block, n);
    for (size_t i = 0; i < n; i++) {
        Range x = range_in(r, &at[i]);
        blocks[i] = (Block){ .kind = (BlockKind)word_of(json_get_str(&at[i], STR("kind")), block_kinds, COUNT(block_kinds)), .from = x.from, .to = x.to };
        blocks[i].level = (uint8_t)json_get_int(&at[i], STR("level"), 0);
        blocks[i].number = (uint32_t)json_get_int(&at[i], STR("number"), 0);
        blocks[i].page = (uint32_t)json_get_int(&at[i], STR("page"), 0);
        blocks[i].row = (uint32_t)json_get_int(&at[i], STR("row"), 0);
        blocks[i].speaker = json_get_str(&at[i], STR("speaker"));
        blocks[i].speaker_role = json_get_str(&at[i], STR("speaker_role"));
    }
    d->blocks.at = blocks, d->blocks.len = n;
    at = list_in(v, STR("seams"), &n);
    Seam *seams = NEWN(r->a, Seam, n);
    for (size_t i = 0; i < n; i++) seams[i] = (Seam){ (uint32_t)number_at(&at[i], 0), (uint32_t)number_at(&at[i], 1), (uint32_t)number_at(&at[i], 2) };
    d->seams.at = seams, d->seams.len = n;
}

static void read_times(Reader *r, const JsonValue *v, Record *record) {
    size_t n;
    const JsonValue *at = list_in(v, STR("sents"), &n);
    Range *sents = NEWN(r->a, Range, n);
    for (size_t i = 0; i < n; i++) sents[i] = pair_at(r, &at[i]);
    record->sents.at = sents, record->sents.len = n;
    at = list_in(v, STR("timexes"), &n);
    Timex *times = NEWN(r->a, Timex, n);
    for (size_t i = 0; i < n; i++) {
        times[i] = (Timex){ .at = range_in(r, &at[i]), .value = json_get_str(&at[i], STR("value")), .mod = json_get_str(&at[i], STR("mod")) };
        times[i].type = (TimexType)word_of(json_get_str(&at[i], STR("type")), timex_types, COUNT(timex_types));
        times[i].rule = json_get_str(&at[i], STR("rule"));
    }
    record->timexes.at = times, record->timexes.len = n;
}

static void read_quotes(Reader *r, const JsonValue *v, Record *record) {
    size_t n, m;
    const JsonValue *at = list_in(v, STR("quotes"), &n);
    Quote *quotes = NEWN(r->a, Quote, n);
    for (size_t i = 0; i < n; i++) {
        Quote *q = &quotes[i];
        q->at = range_in(r, &at[i]);
        q->kind = (QuoteKind)word_of(json_get_str(&at[i], STR("kind")), quote_kinds, COUNT(quote_kinds));
        q->speaker = json_get_str(&at[i], STR("speaker"));
        q->role = json_get_str(&at[i], STR("role"));
        q->country = json_get_str(&at[i], STR("country"));
        q->rule = json_get_str(&at[i], STR("rule"));
        q->language = json_get_str(&at[i], STR("language"));
        q->unclosed = true_in(&at[i], STR("unclosed"));
        const JsonValue *source = list_in(&at[i], STR("source"), &m);
        if (m) q->source = range_in(r, source);
        q->cue = first_pair(r, &at[i], STR("cue"));
    }
    record->quotes.at = quotes, record->quotes.len = n;
    at = list_in(v, STR("attributions"), &n);
    Attribution *said = NEWN(r->a, Attribution, n);
    for (size_t i = 0; i < n; i++) {
        said[i].content = first_pair(r, &at[i], STR("content"));
        said[i].more = more_pairs(r, &at[i], STR("content"));
        said[i].rule = json_get_str(&at[i], STR("rule"));
        said[i].source = first_pair(r, &at[i], STR("source"));
        said[i].cue = first_pair(r, &at[i], STR("cue"));
        said[i].speaker = json_get_str(&at[i], STR("speaker"));
        said[i].quoted = true_in(&at[i], STR("quoted"));
    }
    record->attributions.at = said, record->attributions.len = n;
}

static void read_names(Reader *r, const JsonValue *v, Record *record) {
    size_t n;
    const JsonValue *at = list_in(v, STR("entities"), &n);
    Name *names = NEWN(r->a, Name, n);
    for (size_t i = 0; i < n; i++) {
        names[i].at = range_in(r, &at[i]);
        names[i].type = (NameType)word_of(json_get_str(&at[i], STR("type")), name_types, COUNT(name_types));
        names[i].canonical = json_get_str(&at[i], STR("canonical"));
        names[i].country = json_get_str(&at[i], STR("country"));
        names[i].role = json_get_str(&at[i], STR("role"));
        names[i].entity = (uint32_t)json_get_int(&at[i], STR("entity"), 0);
        names[i].demonym = true_in(&at[i], STR("demonym"));
    }
    record->names.at = names, record->names.len = n;
}

static void read_facts(Reader *r, const JsonValue *v, Record *record) {
    size_t n, kept = 0;
    const JsonValue *at = list_in(v, STR("events"), &n);
    Event *events = NEWN(r->a, Event, n);
    for (size_t i = 0; i < n; i++) {
        Event e = { .at = range_in(r, &at[i]), .value = json_get_str(&at[i], STR("value")), .score = (int32_t)json_get_int(&at[i], STR("score"), 0) };
        const JsonValue *days = json_get(&at[i], STR("days"));
        int64_t timex = json_get_int(&at[i], STR("timex"), 0), precision = number_at(days, 2);
        if (days && precision > DATE_NONE && precision <= DATE_RANGE)
            e.date = (Date){ (int32_t)number_at(days, 0), (int32_t)number_at(days, 1), (DatePrecision)precision };
        else if (!days) e.value = json_get_str(&at[i], STR("date")), e.date = date_from_value(e.value);
        e.status = (EventStatus)word_of(json_get_str(&at[i], STR("status")), statuses, COUNT(statuses));
        e.timex = (uint32_t)timex;
        if (timex >= 0 && (size_t)timex < record->timexes.len) events[kept++] = e;
    }
    record->events.at = events, record->events.len = kept;
    at = list_in(v, STR("figures"), &n);
    Figure *figures = NEWN(r->a, Figure, n);
    for (size_t i = 0; i < n; i++) {
        figures[i].at = range_in(r, &at[i]);
        figures[i].value = milli_in(&at[i], STR("value"), 0);
        figures[i].high = milli_in(&at[i], STR("high"), figures[i].value);
        figures[i].unit = json_get_str(&at[i], STR("unit"));
        figures[i].qualifier = json_get_str(&at[i], STR("qualifier"));
        figures[i].approximate = true_in(&at[i], STR("approximate"));
    }
    record->figures.at = figures, record->figures.len = n;
}

static void read_points(Reader *r, const JsonValue *v, Record *record) {
    size_t n, m;
    const JsonValue *at = list_in(v, STR("points"), &n);
    Point *points = NEWN(r->a, Point, n);
    for (size_t i = 0; i < n; i++) {
        Point *p = &points[i];
        p->at = range_in(r, &at[i]);
        p->score = (int32_t)milli_in(&at[i], STR("score"), 0);
        p->ok = !true_in(&at[i], STR("rejected"));
        p->why = json_get_str(&at[i], STR("why"));
        p->speaker = json_get_str(&at[i], STR("speaker"));
        p->lead = byte_position(r, json_get_int(&at[i], STR("lead"), 0));
        const JsonValue *supply = list_in(&at[i], STR("supplied"), &m);
        Supply *put = NEWN(r->a, Supply, m);
        for (size_t k = 0; k < m; k++) put[k] = (Supply){ range_in(r, &supply[k]), json_get_str(&supply[k], STR("text")) };
        p->supply.at = put, p->supply.len = m;
    }
    record->points.at = points, record->points.len = n;
}

bool record_read(Arena *a, Str line, Record *record, Str *why) {
    JsonValue v;
    *record = (Record){ 0 };
    if (!json_parse(a, line, &v, why)) return false;
    const JsonValue *text = json_get(&v, STR("text"));
    if (v.kind != JSON_OBJECT || !text || text->kind != JSON_STRING) return *why = STR("a record needs \"text\""), false;
    if (text->str.len > UINT32_MAX / 2) return *why = STR("\"text\" is over 2 GiB"), false;
    Reader r = { .a = a, .text = text->str, .bytes = str_eq(json_get_str(&v, STR("offsets")), STR("bytes")) };
    if (!r.bytes) marks_by_rune(&r);
    record->doc.text = r.text;
    read_meta(&v, &record->doc);
    read_frame(&r, &v, &record->doc);
    read_times(&r, &v, record);
    read_quotes(&r, &v, record);
    read_names(&r, &v, record);
    read_facts(&r, &v, record);
    read_points(&r, &v, record);
    return true;
}
