FROM alpine
RUN (cat list | xargs true); sudo /usr/bin/pip install --no▮
