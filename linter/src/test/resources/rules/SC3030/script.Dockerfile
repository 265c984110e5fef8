FROM debian:13
RUN list=(a b); echo "$list"
