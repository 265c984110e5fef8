FROM debian:13
RUN dir=/x; trap "rm -r $dir" EXIT; dir=/y; make
