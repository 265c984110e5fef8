FROM alpine
COPY a b
WORKDIR /srv
ARG D=x
COPY a .
COPY a $D/
COPY ["a b", "c/d"]
COPY a /abs
COPY <<E f
E
COPY $D /y$D
ADD a ../z
