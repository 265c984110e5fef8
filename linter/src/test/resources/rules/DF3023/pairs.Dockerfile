FROM debian:13 AS a
COPY app /srv/app
RUN chown -R app:app /srv/app

FROM debian:13 AS b
WORKDIR /srv
ADD . .
RUN chmod -R 755 .

FROM debian:13 AS c
COPY app /srv/app
RUN chown -R app:app /srv/app && make
COPY app /srv/app
RUN chown -R $USER /srv/app
COPY app /srv/app
RUN chmod -R a+rX /srv/app
COPY --chown=app app /srv/app
RUN chown -R app /srv/app
COPY app /srv/app
RUN chown app /srv/app
COPY app /srv/app
RUN chown -R app /srv
COPY x /srv/x
RUN sudo chown -R app: /srv/x
COPY x /srv/x
RUN chown -R :app /srv/x
