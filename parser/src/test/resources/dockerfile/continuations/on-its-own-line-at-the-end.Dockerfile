FROM a
\
\
