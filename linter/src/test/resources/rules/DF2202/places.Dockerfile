FROM debian:13
ENV APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE=1
RUN apt-get install -y --allow-unauthenticated curl
CMD apt-get install -y --allow-unauthenticated curl
ENTRYPOINT ["apk", "add", "--allow-untrusted", "/a.apk"]
HEALTHCHECK CMD ["sh", "-c", "yum install -y --nogpgcheck curl"]
ONBUILD CMD rpm -i --nosignature a.rpm
RUN echo 'deb [trusted=yes] file:/tmp/packages ./' > /etc/apt/sources.list.d/a.list
FROM alpine:3.24 AS built
RUN abuild -r
FROM alpine:3.24
COPY --from=built /packages /tmp/packages
RUN --mount=type=bind,from=built,target=/mnt/packages apk add --allow-untrusted /mnt/packages/a-*.apk
RUN apk add --no-cache --allow-untrusted /tmp/packages/a.apk /tmp/packages/b.apk && rpm -i --nosignature /tmp/packages/c.rpm
RUN apk add --allow-untrusted /tmp/packages/a.apk /tmp/downloaded.apk
RUN apk add --allow-untrusted /tmp/packages2/a.apk
RUN apk index --allow-untrusted -o x *.apk && apk --allow-untrusted add x
