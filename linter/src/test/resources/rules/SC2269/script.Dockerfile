FROM debian:13
RUN a=1; a="$a"; echo "$a"
