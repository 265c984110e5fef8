FROM alpine:3.22
RUN curl -fsSLo x.sh https://example.com/x.sh && sh x.sh --prepare && sh x.sh --install
RUN sh x.sh --again
