FROM node:24.4
CMD npm   start -- --port=80
ENTRYPOINT exec node server.js
CMD echo "hi" && exec sleep 1 \
    # why
    >/dev/null
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
CMD A=b node x.js
CMD ["npm", "start"
RUN echo
FROM debian:13
CMD npm run $NODE_ENV
CMD java -jar "/srv/my app.jar" ${OPTS}
ENTRYPOINT while true; do sleep 1; done
CMD PORT=1 server
CMD cd /srv
CMD server > /dev/null
CMD $SERVER --port 80
