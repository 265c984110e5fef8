FROM alpine
COPY <<A <<B /x/
a
A
WOR▮
B
