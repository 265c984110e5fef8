FROM debian:13
CMD ['node', 'x.js']
ENTRYPOINT ["node", "x.js",]
RUN ["sudo" "ls"]
SHELL [bash]
VOLUME ['/a']
