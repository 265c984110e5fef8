FROM al▮pine
