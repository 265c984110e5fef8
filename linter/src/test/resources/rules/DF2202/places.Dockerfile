FROM debian:13
ENV APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE=1
RUN apt-get install -y --allow-unauthenticated curl
CMD apt-get install -y --allow-unauthenticated curl
ENTRYPOINT ["apk", "add", "--allow-untrusted", "/a.apk"]
HEALTHCHECK CMD ["sh", "-c", "yum install -y --nogpgcheck curl"]
ONBUILD CMD rpm -i --nosignature a.rpm
RUN echo 'deb [trusted=yes] file:/tmp/packages ./' > /etc/apt/sources.list.d/a.list
