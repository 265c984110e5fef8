FROM a
COPY <<one <<"two words" 3<<three /dest/
1
one
2 $x
two words
3
three
RUN b
