# syntax=docker/dockerfile:1-labs
FROM scratch AS empty
FROM php:8.4-fpm
COPY --parents src/**/*.php /app/
COPY --exclude=*.md --exclude=docs/ . /app/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a.tar.gz /
ADD --keep-git-dir=true git@github.com:moby/buildkit.git#v0.20.0 /buildkit
ADD --unpack=true local.tar.gz /opt/
COPY ["with space.txt", "other.txt", "/app/"]
RUN --network=none --security=insecure make check
RUN --mount=type=secret,id=token,env=TOKEN --mount=type=ssh --mount=type=tmpfs,target=/tmp ./install.sh
WORKDIR /app
VOLUME /data
CMD [ "php-fpm", "-F" ]
