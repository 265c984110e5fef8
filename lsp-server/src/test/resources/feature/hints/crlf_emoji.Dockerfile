ARG Ä="😀"
FROM alpine
ARG V="😀 é"
WORKDIR /ü
WORKDIR \
 ö
COPY 😀 \
 # é
 $V/
