FROM debian:13 AS a
CMD nginx -g "daemon off;"
FROM a
ENTRYPOINT /start.sh
CMD ["--now"]
FROM debian:13
SHELL ["/bin/bash", "-c"]
CMD echo $HOME
HEALTHCHECK CMD curl -f http://localhost/
