FROM debian:13
HEALTHCHECK CMD curl -f "http://localhost || exit 1
ENTRYPOINT if [ -f /start ]; then exec /start
CMD ["sh", "-c", "echo 'a"]
ONBUILD RUN echo "abc
CMD ["echo", "'"]
