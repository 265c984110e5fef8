FROM node:1▮4
