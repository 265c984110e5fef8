FROM debian:13
RUN tempDir="$(mktemp -d)" \
    && chmod 777 "$tempDir" \
    && rm -rf "$tempDir"
RUN MODE=777; chmod -v $MODE /data
RUN find /data -type d -exec chmod 0777 {} +
RUN chmod 777 /dev/stdout && chmod 0o777 /x && chmod 1777 /tmp && chmod --reference=/a /b
RUN sh -c 'chmod ugo+rw /data' && sudo install -Dm 0666 a /etc/a
