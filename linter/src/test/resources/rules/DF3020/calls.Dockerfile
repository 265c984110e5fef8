FROM nginx:1.30
HEALTHCHECK CMD curl http://localhost/ || exit 1
HEALTHCHECK CMD curl -sf http://localhost/
HEALTHCHECK CMD curl --fail http://localhost/
HEALTHCHECK CMD curl -s http://localhost/ | grep ok
HEALTHCHECK CMD test "$(curl -s -o /dev/null -w %{http_code} http://localhost/)" = 200
HEALTHCHECK CMD ["curl", "-s", "http://localhost/"]
HEALTHCHECK CMD /usr/bin/curl -s http://localhost/
RUN curl http://localhost/
CMD curl http://localhost/
HEALTHCHECK CMD wget -q http://localhost/ || exit 1
HEALTHCHECK CMD ["wget", "-q", "http://localhost/"]
HEALTHCHECK CMD wget -qO- http://localhost/
HEALTHCHECK CMD wget --no-verbose --tries=1 --spider http://localhost/
