# What a source writes is only shown: signs of HTML and of Markdown in a point and its source's label; a mark leads to its passage; text has the statement on lines of 72 columns.
--- date
2024-03-20
--- source: north.txt
The river states signed <b>a grain</b> agreement *now* with 50% & $5 [of] "wheat" in Lowtown on 14 March 2024, the harvest minister said.
--- html: <p
<p class="point" id="pghdcdwic">The river states signed &lt;b&gt;a grain&lt;/b&gt; agreement *now* with 50% &amp; $5 [of] &quot;wheat&quot; in Lowtown on 14 March 2024, the harvest minister said.<sup class="mark">[<a href="#t1-1" title="north.txt, 20 March 2024, ¶1">1</a>]</sup></p>
<p class="notes"><span><b>[1]</b> north.txt, 20 March 2024, ¶1</span></p>
<p class="empty">No reporting in the supplied sources.</p>
<p class="notes"><span><b>[1]</b> north.txt, 20 March 2024, ¶1</span></p>
<p id="t1p1"><span class="n">¶1</span> <mark id="t1-1">The river states signed &lt;b&gt;a grain&lt;/b&gt; agreement *now* with 50% &amp; $5 [of] &quot;wheat&quot; in Lowtown on 14 March 2024, the harvest minister said.</mark><a class="back" href="#pghdcdwic" aria-label="Back to the brief: Key points">↩︎</a><a class="back" href="#euc6cs5tn" aria-label="Back to the brief: Timeline">↩︎</a></p>

--- markdown: The
The river states signed \<b\>a grain\</b\> agreement \*now\* with 50% \& \$5 \[of\] \"wheat\" in Lowtown on 14 March 2024, the harvest minister said.^\[1]^

--- text: The
The river states signed <b>a grain</b> agreement *now* with 50% & $5
