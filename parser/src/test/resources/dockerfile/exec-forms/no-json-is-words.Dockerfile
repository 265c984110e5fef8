FROM a
COPY [a b] c
VOLUME [/a]
VOLUME ["/a"
