FROM debian:13
RUN make 2>&1 > /dev/null
