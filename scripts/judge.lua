-- SPDX-License-Identifier: MIT
-- judge: paragraphs set by LuaTeX, and the demerits of line ends by TeX's own formula. For scripts/eval typeset; run by luahbtex in plain TeX.
--
-- In: the file named by JUDGE_IN. Its first lines are `key value`: font, features, size (bp), patterns, left, right, pretolerance, tolerance, emergency (bp). Behind an empty line each
-- line is a paragraph: measure (bp), TAB, the other typesetter's line ends, TAB, the text. A line end is the number of characters that are not blanks before the next line.
-- Out: the file named by JUDGE_OUT, a line for each paragraph: TeX's line ends, its demerits, those of the other's line ends, and what is to be said: `over` where one of TeX's lines
-- sticks out, or where the other ends a line though TeX has no place for that; separated by TABs.
--
-- LuaTeX shapes, hyphenates by the patterns given to it, and breaks. Nodes are numbered before lines are made, so that each line says where it begins. Demerits are reckoned from the
-- list that TeX breaks, after The TeXbook, chapter 14, in TeX's own badness; so both are judged by one hand, and TeX's breaks by TeX's widths.
local set, lines_out, dumps = {}, {}, nil
local A_CHAR, A_NODE = 4711, 4712
local GLYPH, DISC, GLUE, KERN, PENALTY = node.id("glyph"), node.id("disc"), node.id("glue"), node.id("kern"), node.id("penalty")
local HLIST, VLIST, RULE, DIR, MATH, LOCAL_PAR, BOUNDARY = node.id("hlist"), node.id("vlist"), node.id("rule"), node.id("dir"), node.id("math"), node.id("local_par"), node.id("boundary")

local function read_input()
    local f = assert(io.open(os.getenv("JUDGE_IN"), "r"))
    local paragraphs = {}
    for line in f:lines() do
        if line == "" then break end
        local k, v = line:match("^(%S+) (.*)$")
        set[k] = v
    end
    for line in f:lines() do
        local measure, ends, text = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
        paragraphs[#paragraphs + 1] = { measure = tonumber(measure), ends = ends, text = text }
    end
    f:close()
    return paragraphs
end

local function bp(n) return math.floor(n * 65781.76 + 0.5) end

-- Numbers the characters before anything is done to them.
local function number_characters(head)
    local n = 0
    for g in node.traverse_id(GLYPH, head) do
        n = n + 1
        node.set_attribute(g, A_CHAR, n)
    end
    lang.hyphenate(head)
    return true
end

local function width_of(list)
    local w = 0
    for n in node.traverse(list) do
        if n.id == GLYPH or n.id == HLIST or n.id == VLIST or n.id == RULE then w = w + n.width
        elseif n.id == KERN then w = w + n.kern
        elseif n.id == GLUE then w = w + n.width end
    end
    return w
end

local function first_char(list)
    for n in node.traverse(list) do
        local c = node.get_attribute(n, A_CHAR)
        if n.id == GLYPH and c then return c end
    end
end

-- The list that TeX will break, as plain records; every node gets its number.
local function record(head)
    local list = {}
    for n in node.traverse(head) do
        local r = { id = n.id, w = 0 }
        list[#list + 1] = r
        node.set_attribute(n, A_NODE, #list)
        if n.id == GLYPH then r.w, r.char = n.width, node.get_attribute(n, A_CHAR)
        elseif n.id == HLIST or n.id == VLIST or n.id == RULE then r.w = n.width
        elseif n.id == KERN then r.w, r.explicit = n.kern, n.subtype == 1
        elseif n.id == PENALTY then r.penalty = n.penalty
        elseif n.id == GLUE then r.w, r.stretch, r.shrink, r.fil = n.width, n.stretch, n.shrink, n.stretch_order > 0
        elseif n.id == DISC then
            r.w, r.pre, r.post, r.penalty = width_of(n.replace), width_of(n.pre), width_of(n.post), n.penalty
            r.char, r.behind = first_char(n.replace) or first_char(n.pre), first_char(n.post)
            for sub in node.traverse(n.replace) do node.set_attribute(sub, A_NODE, #list) end
            for sub in node.traverse(n.post) do node.set_attribute(sub, A_NODE, #list) end
            for sub in node.traverse(n.pre) do node.set_attribute(sub, A_NODE, #list) end
        end
    end
    dumps = list
    return true
end

-- Legal breakpoints: { at = number, hyphen, penalty, char = number of the first character behind it }. The last one is the paragraph's end.
local function places(list)
    local found, boxed = {}, false
    for i, r in ipairs(list) do
        if r.id == GLUE and boxed and i < #list then found[#found + 1] = { at = i, penalty = 0 }
        elseif r.id == PENALTY and r.penalty < 10000 and i < #list - 1 then found[#found + 1] = { at = i, penalty = r.penalty }
        elseif r.id == DISC then found[#found + 1] = { at = i, penalty = r.penalty, hyphen = true } end
        boxed = not (r.id == GLUE or r.id == PENALTY or (r.id == KERN and r.explicit))
    end
    found[#found + 1] = { at = #list + 1, penalty = -10000, hyphen = true, last = true }
    local char, k = nil, #found - 1
    for i = #list, 1, -1 do
        if k >= 1 and found[k].at == i then
            found[k].char = list[i].behind or char
            k = k - 1
        end
        if list[i].char then char = list[i].char end
    end
    return found
end

-- Width, stretch and shrink of the line from behind place a (nil: the beginning) up to place b; tells whether there is filling glue.
local function line_sums(list, a, b)
    local w, stretch, shrink, fil, from = 0, 0, 0, false, 1
    if a then
        from = a.at + 1
        if list[a.at].id == DISC then w = list[a.at].post
        else while from < b.at and (list[from].id == GLUE or list[from].id == PENALTY or (list[from].id == KERN and list[from].explicit)) do from = from + 1 end end
    end
    for i = from, b.at - 1 do
        local r = list[i]
        w = w + r.w
        if r.stretch then
            if r.fil then fil = true else stretch = stretch + r.stretch end
            shrink = shrink + r.shrink
        end
    end
    if not b.last and list[b.at].id == DISC then w = w + list[b.at].pre end
    return w, stretch, shrink, fil
end

-- Total demerits of these places and the worst badness; nil when a line sticks out.
local function demerits(list, chosen, measure, emergency)
    local total, worst, fit_before, a = 0, 0, 2, nil
    for _, b in ipairs(chosen) do
        local w, stretch, shrink, fil = line_sums(list, a, b)
        local gap, bad, fit = measure - w, 0, 2
        if gap > 0 then
            bad = fil and 0 or tex.badness(gap, stretch + emergency)
            if bad > 99 then fit = 0 elseif bad > 12 then fit = 1 end
        elseif -gap > shrink then return nil
        else
            bad = tex.badness(-gap, shrink)
            if bad > 12 then fit = 3 end
        end
        if bad > worst then worst = bad end
        local d = 10 + bad
        d = d >= 10000 and 100000000 or d * d
        if b.penalty > 0 then d = d + b.penalty * b.penalty elseif b.penalty > -10000 then d = d - b.penalty * b.penalty end
        if a and a.hyphen and b.hyphen then d = d + (b.last and 5000 or 10000) end
        if math.abs(fit - fit_before) > 1 then d = d + 10000 end
        total, fit_before, a = total + d, fit, b
    end
    return total, worst
end

-- The other's line ends as places of this list.
local function chosen_by(ends, found)
    local at, chosen = {}, {}
    for _, p in ipairs(found) do
        if p.char then at[p.char - 1] = at[p.char - 1] or p end
    end
    for n in ends:gmatch("%d+") do
        local p = at[tonumber(n)]
        if not p then return nil, "no place at " .. n end
        chosen[#chosen + 1] = p
    end
    chosen[#chosen + 1] = found[#found]
    return chosen
end

-- Where the lines of the box begin, as places.
local function chosen_by_tex(box, found)
    local chosen, first = {}, true
    for line in node.traverse_id(HLIST, box.head) do
        local begins
        for n in node.traverse(line.head) do
            begins = node.get_attribute(n, A_NODE)
            if begins and (n.id == GLYPH or n.id == DISC or n.id == KERN or n.id == HLIST) then break end
            begins = nil
        end
        if not first then
            local best
            for _, p in ipairs(found) do
                if p.at <= begins then best = p else break end
            end
            -- a disc that the line begins with was the break only if it is not still whole in the line
            if best and best.at == begins and line.head then
                for n in node.traverse_id(DISC, line.head) do
                    if node.get_attribute(n, A_NODE) == begins and n.replace then best = nil end
                end
                if not best then for _, p in ipairs(found) do if p.at < begins then best = p else break end end end
            end
            chosen[#chosen + 1] = best
        end
        first = false
    end
    chosen[#chosen + 1] = found[#found]
    return chosen
end

local function ends_of(chosen)
    local t = {}
    for i = 1, #chosen - 1 do t[i] = tostring((chosen[i].char or 0) - 1) end
    return table.concat(t, " ")
end

local function set_up()
    luatexbase.add_to_callback("hyphenate", number_characters, "judge.characters")
    luatexbase.add_to_callback("pre_linebreak_filter", record, "judge.record")
    local l, f = lang.new(), assert(io.open(set.patterns, "r"))
    local patterns = {}
    for line in f:lines() do
        if line:match("^[%.%da-z]+$") and line:match("%d") then patterns[#patterns + 1] = line end
    end
    f:close()
    l:patterns(table.concat(patterns, " "))
    tex.language, tex.lefthyphenmin, tex.righthyphenmin, tex.uchyph = lang.id(l), tonumber(set.left), tonumber(set.right), 0
    tex.pretolerance, tex.tolerance, tex.linepenalty, tex.hyphenpenalty, tex.exhyphenpenalty = tonumber(set.pretolerance), tonumber(set.tolerance), 10, 50, 50
    tex.adjdemerits, tex.doublehyphendemerits, tex.finalhyphendemerits = 10000, 10000, 5000
    tex.emergencystretch, tex.hfuzz, tex.hbadness, tex.parindent = bp(tonumber(set.emergency)), 2 ^ 30 - 1, 10000, 0
    tex.sprint("\\frenchspacing\\font\\f={" .. set.font .. ":" .. set.features .. "} at " .. set.size .. "bp\\f ")
end

-- \judge: every paragraph is set by TeX itself, then looked at.
local paragraphs, current = read_input(), 0
judge = {}
judge.start = set_up
function judge.all()
    for i, p in ipairs(paragraphs) do
        tex.sprint("\\setbox0\\vbox{\\hsize=" .. bp(p.measure) .. "sp \\noindent ")
        tex.sprint(judge.table, p.text)
        tex.sprint("\\par}\\directlua{judge.look(" .. i .. ")}")
    end
    tex.sprint("\\directlua{judge.write()}")
end
function judge.look(i)
    local p, list = paragraphs[i], dumps
    local found = places(list)
    local own, measure, emergency = chosen_by_tex(tex.box[0], found), bp(p.measure), bp(tonumber(set.emergency))
    local stretch, price, worst = 0, demerits(list, own, measure, 0)
    if price and worst > tonumber(set.tolerance) then       -- TeX needed its third pass: both are judged by that
        stretch, price = emergency, demerits(list, own, measure, emergency)
    end
    local other, why = chosen_by(p.ends, found)
    local other_price = other and demerits(list, other, measure, stretch)
    local function show(n) return n and tostring(math.floor(n)) or "-" end
    lines_out[i] = table.concat({ ends_of(own), show(price), show(other_price), price == nil and "over" or why or "" }, "\t")
end
function judge.write()
    local f = assert(io.open(os.getenv("JUDGE_OUT"), "w"))
    f:write(table.concat(lines_out, "\n"), "\n")
    f:close()
end
