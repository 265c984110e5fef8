FROM debian:13
COPY --chmod=4755 tool /usr/local/bin/
ADD --chmod=u+s tool /usr/local/bin/
COPY --chmod=0755 tool /usr/local/bin/
ONBUILD COPY --chmod=6755 tool /usr/local/bin/
