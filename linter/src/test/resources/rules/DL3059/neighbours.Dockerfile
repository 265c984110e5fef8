FROM debian:13
RUN make
RUN make install
RUN --network=none make check
RUN a && b && c
COPY config /etc/app/
RUN ldconfig
# A comment between
RUN update-ca-certificates
