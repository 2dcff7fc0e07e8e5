# Tags of HTML in plain text are no text.
--- source: a.txt
<p>The ferry was late. It came at ten.</p>
<div class="note">The crew was tired & cold <3 of them ill.</div>
--- record: sent
sent a.txt:1 "The ferry was late."
sent a.txt:1 "It came at ten."
sent a.txt:2 "The crew was tired & cold <3 of them ill."
