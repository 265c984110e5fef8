FROM debian:13
ARG VERSION=1.2
ENV SOURCE=https://example.org
ADD app-${VERSION}.tar.gz /opt/
ADD app-${VERSION}.jar /opt/
ADD ${SOURCE}/tool /bin/
ADD --unpack=false rootfs.tar /
ADD --checksum=sha256:0123 ${UNKNOWN} /
ADD https://github.com/example/project.git#v1 /src
ADD git@github.com:example/project.git /src
ADD --chown=app --link ["a b", "c", "/srv/"]
add a.tar b /x/
