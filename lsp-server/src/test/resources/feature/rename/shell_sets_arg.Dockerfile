FROM alpine
ARG v▮=1
RUN v=2 && export v && echo $v ${#v} $((v + 1)) "${v:-x}"
RUN for w in 1; do echo $w; done
