FROM debian:13
RUN for name in a,b,c; do mkdir "/$name"; done
