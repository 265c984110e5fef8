FROM debian:13 AS build
COPY --chown=1000 tool /usr/local/bin/tool
FROM debian:13
COPY --chown=app:app app.jar /srv/
COPY --chown=1000 tool /usr/local/bin/tool
ADD --chown=app start.sh data.csv /srv/
COPY --chown=root:app tool /usr/local/bin/tool
COPY --chown=0 tool /usr/local/bin/tool
COPY --chown=app --chmod=0555 start.sh /srv/
COPY --chown=app data.csv /srv/data/
