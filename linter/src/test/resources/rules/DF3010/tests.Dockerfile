FROM debian:13
RUN [ "$a" = "b" ] && make
RUN [ "$a" ]
RUN [ -f x ] || exit 1
RUN [[ "a" == b ]]
RUN [ 'a' ] && make
ENTRYPOINT ['a']
CMD [“node”, “x”]
HEALTHCHECK CMD ['curl', '-f', 'http://localhost']
CMD ["a", "b"
