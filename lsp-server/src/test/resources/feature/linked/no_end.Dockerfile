FROM alpine
RUN <<E▮OF
echo
