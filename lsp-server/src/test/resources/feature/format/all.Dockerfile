   # comment
  FROM alpine
   	
RUN apk add \
  curl \
        git \
# note

 && echo \
	done
	EXPOSE 80
