FROM alpine
ARG v▮=1
RUN renamed=3; echo $v $renamed
