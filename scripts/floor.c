/* SPDX-License-Identifier: MIT */
/* The floor for scripts/bench typeset: a bare libharu program, as one would write it in an afternoon. It reads the same Markdown and puts its words ragged on pages with libharu's own
   UTF-8 fonts: no hyphens, no optimal lines, no shaping, no notes at the foot, no tags. usage: floor FONT.ttf IN.md OUT.pdf */
#include <hpdf.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static jmp_buf out;
static void failed(HPDF_STATUS error, HPDF_STATUS detail, void *data) {
    (void)data;
    fprintf(stderr, "floor: libharu %04X %u\n", (unsigned)error, (unsigned)detail);
    longjmp(out, 1);
}

typedef struct { HPDF_Doc pdf; HPDF_Font font; HPDF_Page page; float y, x, size, blank; } Floor;
enum { LEFT = 170, RIGHT = 502, TOP = 760, BOTTOM = 77 };

static void next_line(Floor *f, float leading) {
    f->x = LEFT;
    f->y -= leading;
    if (f->page && f->y >= BOTTOM) {
        HPDF_Page_MoveTextPos(f->page, 0, -leading);
        return;
    }
    if (f->page) HPDF_Page_EndText(f->page);
    f->page = HPDF_AddPage(f->pdf);
    HPDF_Page_SetWidth(f->page, 595);
    HPDF_Page_SetHeight(f->page, 842);
    HPDF_Page_SetFontAndSize(f->page, f->font, f->size);
    HPDF_Page_BeginText(f->page);
    HPDF_Page_MoveTextPos(f->page, LEFT, TOP);
    f->y = TOP;
}

static void words(Floor *f, char *line) {
    char set[1024] = "";
    size_t n = 0;
    for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n")) {
        float width = HPDF_Page_TextWidth(f->page, word);
        size_t len = strlen(word);
        if (len > 500) continue;
        if (n && (f->x + f->blank + width > RIGHT || n + len + 2 > sizeof set)) {
            HPDF_Page_ShowText(f->page, set);
            next_line(f, 14.5f);
            n = 0;
        }
        if (n) set[n++] = ' ', f->x += f->blank;
        memcpy(set + n, word, len + 1);
        n += len;
        f->x += width;
    }
    if (n) HPDF_Page_ShowText(f->page, set);
    next_line(f, 14.5f);
}

int main(int count, char **arg) {
    static char line[1 << 16];
    FILE *in = count == 4 ? fopen(arg[2], "rb") : NULL;
    if (!in) return 64;
    Floor f = { .size = 11 };
    f.pdf = HPDF_New(failed, NULL);
    if (!f.pdf || setjmp(out)) return 70;
    HPDF_UseUTFEncodings(f.pdf);
    HPDF_SetCompressionMode(f.pdf, HPDF_COMP_ALL);
    HPDF_SetPagesConfiguration(f.pdf, 64);
    f.font = HPDF_GetFont(f.pdf, HPDF_LoadTTFontFromFile(f.pdf, arg[1], HPDF_TRUE), "UTF-8");
    next_line(&f, 0);
    f.blank = HPDF_Page_TextWidth(f.page, " ");
    while (fgets(line, sizeof line, in)) words(&f, line);
    HPDF_Page_EndText(f.page);
    HPDF_SaveToFile(f.pdf, arg[3]);
    HPDF_Free(f.pdf);
    fclose(in);
    return 0;
}
