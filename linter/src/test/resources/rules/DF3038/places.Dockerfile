ARG A=1 # first
FROM alpine:3.23
ARG B #second
ARG # third
WORKDIR /app	# sources
WORKDIR /c#dir
WORKDIR "/a # b"
WORKDIR /${A#x}
USER me #me
USER me \
    # a comment line
    # and one more
USER me \
  you # them
VOLUME /data # what stays
VOLUME /a #b
VOLUME ["/a # b"]
COPY a b # the sources
COPY ["a", "b # c"]
COPY '#a' #b /c/
COPY <<EOF /d
# text
EOF
ADD --chown=1 a b # with the owner
ENV NAME a value # of it
ENV COLOUR #fff
LABEL name a label # of it
ENV A="1 # 2"
LABEL a='x # y'
  WORKDIR /indented # here
ONBUILD WORKDIR /later # later
RUN make # all
CMD run # it
MAINTAINER me # you
