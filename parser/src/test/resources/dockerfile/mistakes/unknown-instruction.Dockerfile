FROM a
COPPY b c
RNU d
XYZZY e
FORM f
&& g
=h
