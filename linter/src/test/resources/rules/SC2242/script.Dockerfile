FROM debian:13
RUN make || exit 1000
