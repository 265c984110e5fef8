FROM debian:13
VOLUME ['/data', '/logs']
COPY ['a', 'b',]
VOLUME ["/data"]
ADD ["a", "b"]
COPY [ab] /c
