#!/bin/sh
docker build - <<EOF
FROM debian:13 as a
RUN echo \$(date) "\n" \`date\` \
  && sudo a
RUN cd $DIR && echo \`date\`
MAINTAINER me
EOF
if true; then
	docker build - <<-'EOF'
		FROM debian as b
		RUN sudo $X
	EOF
fi
