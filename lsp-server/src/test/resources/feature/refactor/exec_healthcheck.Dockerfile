FROM debian:13
HEALTHCHECK --interval=5s CMD ▮curl -f http://localhost/
