"""What someone typed, as a plan that finds it in sealed rows once they are opened."""
