FROM alpine
ARG v=1
RUN sh -c 'echo $▮v' && echo \$v
